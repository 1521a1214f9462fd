import { createReadStream } from 'node:fs'
import { appendFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readPlay, type Play } from '@/core/fleet/proof'

const DAYS_AT_MOST = 400
const BYTES_AT_MOST = 2_000_000_000
const DAY_MS = 24 * 3_600_000
const FILE = /^(\d{4}-\d{2}-\d{2})\.jsonl$/

/**
 * The proof of play, a file a day to which lines are added; bounded in days and bytes, the oldest days are deleted
 * first.
 */
export interface ProofFolder {
  readonly add: (plays: readonly Play[]) => Promise<void>
  /** Those that began in a span, day by day. */
  readonly between: (from: number, until: number) => AsyncGenerator<Play>
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

async function* playsIn(file: string): AsyncGenerator<Play> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const play = readPlay(line)
    if (play) yield play
  }
}

export function proofFolder(dir: string, bytesAtMost = BYTES_AT_MOST): ProofFolder {
  let cleanedOn = ''

  const days = async () =>
    (await readdir(dir).catch(() => [])).flatMap((name) => FILE.exec(name)?.[1] ?? []).toSorted()
  const fileOf = (day: string) => join(dir, `${day}.jsonl`)

  async function clean(today: string) {
    const found = await days()
    const sizes = await Promise.all(found.map(async (day) => (await stat(fileOf(day))).size))
    let total = sizes.reduce((sum, size) => sum + size, 0)
    for (const [index, day] of found.entries()) {
      const tooOld = Date.parse(today) - Date.parse(day) > DAYS_AT_MOST * DAY_MS
      if (!tooOld && total <= bytesAtMost) return
      await rm(fileOf(day))
      total -= sizes[index] ?? 0
    }
  }

  return {
    async add(plays) {
      if (plays.length === 0) return
      await mkdir(dir, { recursive: true })
      const byDay = new Map<string, Play[]>()
      for (const play of plays) {
        const day = dayOf(play.from)
        byDay.set(day, [...(byDay.get(day) ?? []), play])
      }
      for (const [day, ones] of byDay)
        await appendFile(fileOf(day), ones.map((play) => `${JSON.stringify(play)}\n`).join(''))
      const today = dayOf(Math.max(...plays.map(({ from }) => from)))
      if (today !== cleanedOn) await clean(today)
      cleanedOn = today
    },
    async *between(from, until) {
      for (const day of await days()) {
        if (day < dayOf(from) || day > dayOf(until)) continue
        for await (const play of playsIn(fileOf(day))) if (play.from >= from && play.from < until) yield play
      }
    },
  }
}
