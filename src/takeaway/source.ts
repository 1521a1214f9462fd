import type { Edition } from '@/publication/contract'
import type { Say } from '@/wording/say'

/** Whose figures these are, of when, how sure: what every piece that is taken away carries. */
export type Source = Pick<Edition, 'issuer' | 'period' | 'revision' | 'asOf' | 'publishedAt' | 'sample'> &
  Partial<Pick<Edition, 'correction'>>

/** Issuer, period covered, published, revision and the verified sign or 示例数据, in that order. */
export function sourceParts(source: Source, say: Say): readonly string[] {
  const { revision } = source
  const revised = revision > 1 ? ` ${say.t('frame.corrected', { revision })}` : ''
  return [
    source.issuer,
    say.t('frame.asOf', { day: say.day(source.asOf) }),
    say.t('frame.published', { day: say.day(source.publishedAt) }) + revised,
    say.t(source.sample ? 'frame.sample' : 'frame.verified'),
  ]
}
