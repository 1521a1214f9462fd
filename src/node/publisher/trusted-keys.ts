import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import type { TrustedKey } from '@/core/publication/contract'
import { UsageError } from '@/office/publishing/usage-error'

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
    throw new UsageError(`key file ${file}: ${missing ? 'not found' : 'cannot be read'}`)
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new UsageError(`key file ${file}: not JSON`)
  }
  const parsed = v.safeParse(KeysFile, json)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)?.replace(/^(\d+)/, '[$1]')
  throw new UsageError(`key file ${file}: ${path ? `${path}: ` : ''}${issue.message}`)
}
