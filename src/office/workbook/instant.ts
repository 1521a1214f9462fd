const OFFSET_MS = 8 * 60 * 60_000

/** An instant in China's time, `2021-10-26T09:00:00+08:00`. */
export const instantAt = (epochMs: number): string =>
  `${new Date(epochMs + OFFSET_MS).toISOString().slice(0, 19)}+08:00`
