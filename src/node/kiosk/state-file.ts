import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { FOOT, LadderSchema, type Ladder } from './ladder'

/** The supervisor's last state; the initial one where none can be read. */
export async function readLadder(file: string): Promise<Ladder> {
  const text = await readFile(file, 'utf8').catch(() => 'null')
  try {
    const read = v.safeParse(LadderSchema, JSON.parse(text))
    return read.success ? read.output : FOOT
  } catch {
    return FOOT
  }
}

/** Written aside and renamed, because the power may fail at any moment. */
export async function writeLadder(file: string, ladder: Ladder): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.part`, `${JSON.stringify(ladder)}\n`)
  await rename(`${file}.part`, file)
}
