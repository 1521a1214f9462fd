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
 * One more edition a minute, from the first few until all are there: what was published stays. The sequence only ever
 * grows, whatever the clock was when the server started.
 */
export const scheduleFrom =
  (sinceMs: number) =>
  (nowMs: number, all: number): Scheduled => {
    const step = Math.floor(nowMs / EVERY_MS)
    const gone = step - Math.floor(sinceMs / EVERY_MS)
    return {
      editions: Math.min(all, FEWEST + gone),
      sequence: step + 1,
      issuedAt: instantAt(step * EVERY_MS),
    }
  }
