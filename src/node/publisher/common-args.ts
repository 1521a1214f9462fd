/** Arguments that several commands have. */
export const BOOK = {
  type: 'positional',
  required: true,
  description:
    'the workbook: .xlsx, .xls, .et, .ods, .xlsb, a folder of CSV files named after the sheets; or an edition (.json)',
} as const
export const PUBLISHED = {
  type: 'positional',
  required: true,
  description: 'published folder, with its index.jws',
} as const
export const KEYS = {
  type: 'string',
  valueHint: 'FILE',
  description:
    'public keys that are trusted, a JSON list of { kid, x, sample }; without it the signature is not checked',
} as const
