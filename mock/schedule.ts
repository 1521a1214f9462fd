/** What the mock has published at a moment: how many of the sample's editions, under which sequence, since when. */
export interface Scheduled {
  readonly editions: number
  readonly sequence: number
  readonly issuedAt: string
}

export const EVERY_MS = 60_000
/** Enough to begin with that every scene has something to say. */
const FEWEST = 3
const OFFSET_MS = 8 * 60 * EVERY_MS

/** An instant in China's time, `2021-10-26T09:00:00+08:00`. */
export const instantAt = (epochMs: number): string =>
  `${new Date(epochMs + OFFSET_MS).toISOString().slice(0, 19)}+08:00`

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
