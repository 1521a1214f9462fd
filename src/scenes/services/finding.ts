import { isAbsent } from '@/core/figures/figure'
import type { ServiceFigure } from '@/core/figures/services'
import { plain, type Say, type Sentence } from '@/core/i18n/say'
import { shortName } from '../naming'
import type { ServicesFigures } from './figures'

const KEYS = ['one', 'two', 'three'] as const
const PLACES = ['first', 'second', 'third'] as const
/** As many characters as two lines of a title hold. */
const MOST_CHARACTERS = 44

const told = ({ name, value }: ServiceFigure, say: Say) =>
  say.sentence('services.figure', { name: shortName(name), value: say.piece(value) })

/** What the first platform that has published anything reports: up to three figures, as long as the title holds them. */
export function finding({ at, groups }: ServicesFigures, say: Say): Sentence {
  const published = groups.map(({ group, figures }) => ({
    group,
    figures: figures.filter(({ value }) => !isAbsent(value)),
  }))
  const platform = published.find(({ figures }) => figures.length > 0)
  if (!platform) return say.sentence('services.finding.unpublished', { quarter: say.quarter(at) })
  const group = { text: shortName(platform.group), tone: 'accent' } as const
  const sentences = KEYS.slice(0, platform.figures.length).map((key, last) => {
    const parts = platform.figures
      .slice(0, last + 1)
      .map((figure, place) => [PLACES[place] ?? '', told(figure, say)] as const)
    return say.sentence(`services.finding.${key}`, { group, ...Object.fromEntries(parts) })
  })
  return (
    sentences.findLast((sentence) => [...plain(sentence)].length <= MOST_CHARACTERS) ?? sentences[0] ?? []
  )
}
