import { describe, expect, it } from 'vitest'
import { plain } from '@/core/i18n/say'
import type { Edition } from '@/core/publication/contract'
import { labelledDistricts } from '@/core/figures/district-labels'
import { figures as completionFigures } from '@/scenes/completion/figures'
import { scene as completion } from '@/scenes/completion/scene'
import { figures as rankingFigures } from '@/scenes/ranking/figures'
import { scene as ranking } from '@/scenes/ranking/scene'
import { embedOf } from '@/channels/embeds/embed'
import { subjectsOf } from '@/channels/embeds/subjects'
import { scored } from './assessed-city'
import { planned } from './districts'
import { alone, shown, svgOf, zh } from './setup'

const at = '2021Q3'
const LONG = ['青禾山白石族黑水族红土族自治县', '青禾山白石族黄泥族绿洲族自治县']
const named = (edition: Edition, names: readonly string[]): Edition => ({
  ...edition,
  districts: edition.districts.map((one, place) => ({ ...one, name: names[place] ?? one.name })),
})
const city = named(
  planned(at, [
    [10, 9],
    [10, 5],
  ]),
  LONG,
)
const labelsOf = (names: readonly string[]) =>
  labelledDistricts(
    named(
      planned(
        at,
        names.map(() => [1, 1]),
      ),
      names,
    ),
  ).map(({ label }) => label)

describe('districts whose names begin alike', () => {
  it('have labels of the beginning and of where they differ', () => {
    expect(labelsOf(LONG)).toEqual(['青禾…黑水族…', '青禾…黄泥族…'])
    expect(labelsOf(['高新技术产业开发区北区', '高新技术产业开发区南区', '东区'])).toEqual([
      '高新…发区北区',
      '高新…发区南区',
      undefined,
    ])
  })

  it('have none where they differ early, or are short', () => {
    expect(labelsOf(['青禾山白石族黑水族红土族自治县', '高新技术产业开发区南区'])).toEqual([
      undefined,
      undefined,
    ])
    expect(labelsOf(['高新区北区', '高新区南区'])).toEqual([undefined, undefined])
    expect(labelsOf([LONG[0]!, LONG[0]!])).toEqual([undefined, undefined])
  })

  it('count a character beyond the basic plane as one', () => {
    expect(labelsOf(['𬭎业𬭎业𬭎业𬭎业北区', '𬭎业𬭎业𬭎业𬭎业南区'])).toEqual([
      '𬭎业…𬭎业北区',
      '𬭎业…𬭎业南区',
    ])
  })

  it('are told apart in drawings', () => {
    const page = { from: 0, to: 2, characters: 0 }
    const bars = svgOf(completion.chart(shown(completionFigures([city], at)), alone(), page), alone())
    const names = [...bars.matchAll(/>(青禾[^<]*)</g)].map(([, name]) => name)
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(2)
    const ranked = named(scored(at, [90, 80], city.districts), LONG)
    const dots = svgOf(ranking.chart(shown(rankingFigures([ranked], at)), alone(), page), alone())
    for (const label of labelsOf(LONG)) expect(dots).toContain(label)
  })

  it('are told apart in a sentence, and stand in full in tables and where a page wraps', () => {
    const own = shown(completionFigures([city], at))
    expect(plain(completion.finding(own, zh))).toContain('青禾…黄泥族…落后')
    expect(completion.table(own, zh).rows.map(([name]) => name)).toEqual([...LONG, '全市'])
    const subject = subjectsOf(city).find(({ path }) => path === 'completion')
    const embed = subject && embedOf(subject, [city], city, 'zh-CN')
    expect(embed?.told.title).toContain(`${LONG[1]}落后`)
    expect(embed?.description).toContain(`${LONG[1]}落后`)
  })
})

it('a name with a rare character is not cut in a drawing that has room for it', () => {
  const rare = named(city, ['𬭎业新区', '东岭区'])
  const svg = svgOf(
    completion.chart(shown(completionFigures([rare], at)), alone(), { from: 0, to: 2, characters: 0 }),
    alone(),
  )
  expect(svg).toContain('>𬭎业新区<')
})
