import type { TrustedKey } from '@/core/publication/contract'
import type { Embed } from './embed'
import { inLanguage, stemOf, type Follows } from './names'

/** Which figures an embed shows and whether they may change. Stands there without script. */
export function noteOf({ source: { revision, period }, say }: Embed, follows: Follows): string {
  const named = { period: say.toDate(period) }
  return follows === 'frozen'
    ? say.t('embeds.follows.frozen', { ...named, revision: String(revision) })
    : say.t(`embeds.follows.${follows}`, named)
}

/** What was corrected in the figures that an embed shows; null where nothing was. */
export const correctionOf = ({ source: { revision, correction }, say }: Embed): string | null =>
  correction ? say.t('embeds.correction', { revision: String(revision), text: correction }) : null

/**
 * What the page's script needs to look for news in the index, with the words to tell it; null where nothing can be
 * newer.
 */
export function factsForScript(embed: Embed, follows: Follows, keys: readonly TrustedKey[]): string | null {
  if (follows === 'latest' || keys.length === 0) return null
  const { source, say, up } = embed
  const { period, revision } = source
  const quarter = (each: number) => say.toDate(`2000Q${each}` as typeof period).replace('2000', '%y')
  const link = (state: Follows) => `${inLanguage(stemOf(state, source), say.locale)}.html`
  return JSON.stringify({
    index: `${up}../index.jws`,
    period,
    revision,
    keys: keys.map(({ kid, x }) => ({ kid, x })),
    words: {
      corrected: say.t('embeds.news.corrected'),
      newer: say.t('embeds.news.newer'),
      see: say.t('embeds.news.see'),
      periods: [1, 2, 3, 4].map(quarter),
    },
    links: { quarter: link('quarter'), latest: link('latest') },
  })
}
