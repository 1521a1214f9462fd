import type { Edition } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'

/** The source that every export carries: issuer, dates, revision, verified or sample. */
export type SourceHead = Pick<Edition, 'issuer' | 'period' | 'revision' | 'asOf' | 'publishedAt' | 'sample'> &
  Partial<Pick<Edition, 'correction'>> & {
    /** The trusted key that signed; null where no keys were given, so that the signature was not checked. */
    readonly kid?: string | null
  }

/** Verified, or not, or sample data. */
export const sureness = ({ sample, kid }: Pick<SourceHead, 'sample' | 'kid'>, say: Say): string =>
  say.t(sample ? 'frame.sample' : kid === null ? 'frame.unverified' : 'frame.verified')

/** Issuer, period covered, published, revision and the verified sign or 示例数据, in that order. */
export function sourceParts(source: SourceHead, say: Say): readonly string[] {
  const { revision } = source
  const revised = revision > 1 ? ` ${say.t('frame.corrected', { revision })}` : ''
  return [
    source.issuer,
    say.t('frame.asOf', { day: say.day(source.asOf) }),
    say.t('frame.published', { day: say.day(source.publishedAt) }) + revised,
    sureness(source, say),
  ]
}
