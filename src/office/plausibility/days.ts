export const DAY_MS = 24 * 60 * 60_000
const CHINA_MS = 8 * 60 * 60_000

/** The day in China at a moment, `2026-11-30`. */
export const dayAt = (nowMs: number): string => new Date(nowMs + CHINA_MS).toISOString().slice(0, 10)
