import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import type { TrustedKey } from '@/core/publication/contract'
import { UsageError } from '@/office/publishing/usage-error'

/** What is expected of a file of keys, in both languages. */
const ZH: Readonly<Record<string, string>> = {
  'expected the key id as text': '应为文字写的密钥编号',
  'expected 32 bytes in base64url': '应为 base64url 写的 32 个字节',
  'expected 32 bytes in base64url (43 characters)': '应为 base64url 写的 32 个字节（43 个字符）',
  'expected true or false': '应为 true 或 false',
  'holds no key': '里面没有公钥',
}

const KeysFile = v.pipe(
  v.array(
    v.object({
      kid: v.pipe(v.string('expected the key id as text'), v.nonEmpty('expected the key id as text')),
      x: v.pipe(
        v.string('expected 32 bytes in base64url'),
        v.regex(/^[\w-]{43}$/, 'expected 32 bytes in base64url (43 characters)'),
      ),
      sample: v.optional(v.boolean('expected true or false')),
    }),
    'expected a list of keys, [{ "kid": "…", "x": "…" }]',
  ),
  v.minLength(1, 'holds no key'),
)

/** Reads a file of trusted public keys: `[{ "kid", "x", "sample"? }]`. A bad one is a UsageError with file and path. */
export async function readTrustedKeys(file: string): Promise<TrustedKey[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new UsageError(
      missing
        ? [`公钥文件 ${file}：找不到`, `key file ${file}: not found`]
        : [`公钥文件 ${file}：读不出来`, `key file ${file}: cannot be read`],
    )
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new UsageError([`公钥文件 ${file}：不是 JSON`, `key file ${file}: not JSON`])
  }
  const parsed = v.safeParse(KeysFile, json)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)?.replace(/^(\d+)/, '[$1]')
  const at = path ? `${path}: ` : ''
  throw new UsageError([
    `公钥文件 ${file}：${at}${ZH[issue.message] ?? '应为公钥的列表，[{ "kid": "…", "x": "…" }]'}`,
    `key file ${file}: ${at}${issue.message}`,
  ])
}
