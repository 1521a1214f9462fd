import { instantAt } from '@/office/workbook/instant'

/** What the mock has published at a moment: how many of the sample's editions, under which sequence, since when. */
export interface Scheduled {
  readonly editions: number
  readonly sequence: number
  readonly issuedAt: string
}

export const EVERY_MS = 60_000
/** With this many editions every scene has data. */
const FEWEST = 3

/**
 * One more edition a minute, from the first few to all of them and again; the sequence only ever grows, whatever the
 * clock was when the server started.
 */
export function scheduleAt(nowMs: number, all: number): Scheduled {
  const step = Math.floor(nowMs / EVERY_MS)
  const fewest = Math.min(FEWEST, all)
  return {
    editions: fewest + (step % (all - fewest + 1)),
    sequence: step + 1,
    issuedAt: instantAt(step * EVERY_MS),
  }
}
