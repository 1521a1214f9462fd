import type { Locale } from '@/core/i18n/say'
import type { Dwell } from './playhead-config'

/** What there is to read on a page. */
export interface ReadingLoad {
  readonly rows: number
  readonly characters: number
}

const LEAST_DWELL_MS = 8_000
const MOST_DWELL_MS = 40_000

/** Time to look up, find the title and see the chart settle. */
const BASE_MS = 5_000
/** Time for the eye to move to the next row. */
const ROW_MS = 300
/**
 * Chinese is read aloud at about 255 characters a minute (IReST: Trauzettel-Klosinski & Dietz 2012), and silently 1.3 times
 * as fast as aloud (Brysbaert 2019): 5.5 a second. English is 238 words a minute (Brysbaert 2019), figures among them slower.
 */
const CHARACTERS_PER_SECOND: Readonly<Record<Locale, number>> = { 'zh-CN': 5.5, en: 16 }
/** A table is searched, not read from end to end: assumed share of it that a passer-by reads. */
const READ_SHARE = 1 / 3

/** Reading time of a page in ms: 8 s at least, 40 s at most. */
export function readingMs({ rows, characters }: ReadingLoad, locale: Locale = 'zh-CN'): number {
  const readMs = (characters * READ_SHARE * 1000) / CHARACTERS_PER_SECOND[locale]
  const wholeMs = Math.round(BASE_MS + rows * ROW_MS + readMs)
  return Math.min(MOST_DWELL_MS, Math.max(LEAST_DWELL_MS, wholeMs))
}

/** How long a page stands, in ms: as configured in seconds, else its reading time. */
export const dwellMs = (dwell: Dwell, reading: ReadingLoad, locale: Locale): number =>
  dwell === 'auto' ? readingMs(reading, locale) : Math.round(dwell * 1000)
