import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { FOOT, LadderSchema, type Ladder } from './ladder'

/** Where the supervisor stood when it ran last; at the foot where that cannot be read. */
export async function readLadder(file: string): Promise<Ladder> {
  const text = await readFile(file, 'utf8').catch(() => 'null')
  try {
    const read = v.safeParse(LadderSchema, JSON.parse(text))
    return read.success ? read.output : FOOT
  } catch {
    return FOOT
  }
}

/** Whole or not at all: the power may go at any moment. */
export async function writeLadder(file: string, ladder: Ladder): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.part`, `${JSON.stringify(ladder)}\n`)
  await rename(`${file}.part`, file)
}
