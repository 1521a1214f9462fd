/** Arguments that several commands have. */
export const BOOK = {
  type: 'positional',
  required: true,
  about: [
    '工作簿：.xlsx、.xls、.et、.ods、.xlsb，以表名命名的 CSV 文件夹；或待签名的数据（.json）',
    'the workbook: .xlsx, .xls, .et, .ods, .xlsb, a folder of CSV files named after the sheets; or an edition (.json)',
  ],
} as const
export const PUBLISHED = {
  type: 'positional',
  required: true,
  about: ['数据目录，其中有 index.jws', 'published folder, with its index.jws'],
} as const
export const KEYS = {
  type: 'string',
  valueHint: 'FILE',
  about: [
    '受信任的公钥，JSON 列表 { kid, x, sample }；不给就不核验签名',
    'public keys that are trusted, a JSON list of { kid, x, sample }; without it the signature is not checked',
  ],
} as const
/** What is said where no keys were given. */
export const UNSIGNED = [
  '没有核验签名：没有给出 --keys',
  'the signature was not checked: no --keys given',
] as const
/** Keys of a command that signs. */
export const FORMER_KEYS = {
  type: 'string',
  valueHint: 'FILE',
  about: [
    '更换密钥期间，数据目录现在可能用的其他公钥',
    'public keys that the folder may be signed with now, beside --key: when keys are rotated',
  ],
} as const
