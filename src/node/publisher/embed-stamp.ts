import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { DATA_FORMAT } from '@/channels/embeds/data'
import { parseJson } from '@/core/publication/parse'

/** What a data file says of the files beside it: SHA-256 in hex. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** What is read of an embed's data file. */
export const EmbedStamp = v.object({
  format: v.literal(DATA_FORMAT),
  period: v.string(),
  revision: v.number(),
  page: v.string(),
  basis: v.array(v.string()),
  figures: v.record(v.string(), v.looseObject({ text: v.string() })),
  files: v.record(v.string(), v.string()),
})
export type EmbedStamp = v.InferOutput<typeof EmbedStamp>

/** An embed's data file; null where there is none that can be read. */
export async function readStamp(file: string): Promise<EmbedStamp | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  const json = text === null ? null : parseJson(text)
  const parsed = v.safeParse(EmbedStamp, json?.ok ? json.value : null)
  return parsed.success ? parsed.output : null
}

/** The files that a data file lists, such as `2021Q3.en.html`. */
const filesOfStamp = (stem: string, { files }: EmbedStamp): readonly string[] =>
  Object.keys(files).map((ending) => `${stem}.${ending}`)

/** Whether every file that a data file lists exists. */
export async function isWhole(file: string, stem: string, stamp: EmbedStamp): Promise<boolean> {
  const sizes = await Promise.all(
    filesOfStamp(stem, stamp).map((name) => stat(join(dirname(file), name)).catch(() => null)),
  )
  return sizes.every((found) => found?.isFile() === true)
}
