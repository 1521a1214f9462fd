import type { Period } from '@/core/publication/period'
import type { Locale } from '@/core/i18n/say'

/** Which state of the figures an embed shows: one edition for good, a period's newest, or the newest of all. */
export const FOLLOWS = ['frozen', 'quarter', 'latest'] as const
export type Follows = (typeof FOLLOWS)[number]

interface NamedRevision {
  readonly period: Period
  readonly revision: number
}

/** `2021Q3-r1`, `2021Q3`, `latest`. */
export function stemOf(follows: Follows, { period, revision }: NamedRevision): string {
  const stems = { frozen: `${period}-r${revision}`, quarter: period, latest: 'latest' }
  return stems[follows]
}

/** A file's name in a language: the city's own has no mark, the other one `.en`. */
export const inLanguage = (stem: string, locale: Locale): string =>
  locale === 'zh-CN' ? stem : `${stem}.${locale}`

/** The files of an embed in one state, by their endings. */
export const EMBED_FILES = [
  ...['html', 'svg', 'csv'],
  ...['en.html', 'en.svg', 'en.csv'],
  ...['png', 'oembed.json', 'json'],
] as const

export const EMBEDS_FOLDER = 'embeds'
