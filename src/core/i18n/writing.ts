import { isAbsent, type Figure, type Maybe } from '@/core/figures/figure'
import type { Light } from '@/core/publication/contract'
import { writeAmount, writeColumnAmount, type Amount } from './amounts'
import { nearestWhole, withUnit, writeNumber, type NumberStyle } from './numbers'
import { inWords, type Locale, type Say, type Written } from './say'
import { ordinal } from './ordinal'

type Sign = NonNullable<NumberStyle['sign']>

export type Writing = Pick<
  Say,
  | 'figure'
  | 'yuan'
  | 'yuanIn100Million'
  | 'exactYuan'
  | 'ratio'
  | 'points'
  | 'pointsApart'
  | 'decimal'
  | 'rank'
  | 'rankChange'
  | 'light'
  | 'absent'
>

const SIGNS: Readonly<Record<Light, string>> = { blue: '◆', yellow: '▲', red: '■' }
const NON_BREAKING_SPACE = '\u00a0'
/** Scores are published with two decimals. */
const SCORE_DECIMALS = 2

/** Words in place of a number, to be shown as they are. */

const isChange = ({ formula }: Figure<unknown>) => formula === 'change-yuan' || formula === 'change-ratio'

/** Writes values with their units; changes carry their sign, `t` words the units. */
export function createWriting(locale: Locale, t: Say['t']): Writing {
  const unit = (name: string) => t(`common.unit.${name}`)
  const amount = ({ number, unit: name }: Amount) => withUnit(number, unit(name))
  const yuan = (value: number, sign?: Sign) => amount(writeAmount(value, locale, sign))
  const ratio = (fraction: number, sign: Sign = 'minus') =>
    withUnit(writeNumber(fraction, { decimals: 1, shift: 2, sign }), unit('percent'))
  const points = (value: number, sign: Sign) =>
    withUnit(writeNumber(value, { decimals: 1, sign }), unit('points'))
  const decimal = (value: number, decimals: number, suffix = '') =>
    withUnit(writeNumber(value, { decimals }), suffix)
  const absent: Say['absent'] = (code) => t(`common.absent.${code}`)
  const light: Say['light'] = (name) => ({ sign: SIGNS[name], word: t(`common.light.${name}`) })

  function rank(value: number): Written {
    const written = locale === 'en' ? ordinal(nearestWhole(value)) : writeNumber(value, { decimals: 0 })
    return withUnit(t('common.rank.number', { rank: written }), t('common.rank.unit'))
  }

  function moved(value: number): Written {
    const places = nearestWhole(value)
    if (places === 0) return inWords(t('common.rankChange.same'))
    return withUnit(t(`common.rankChange.${places > 0 ? 'up' : 'down'}`, { places: Math.abs(places) }), '')
  }

  function lit(name: Light): Written {
    const { sign, word } = light(name)
    return inWords(sign + NON_BREAKING_SPACE + word)
  }

  function known(figure: Figure<number | Light>): Written {
    const { value, format } = figure
    if (typeof value === 'string') return lit(value)
    const sign = isChange(figure) ? 'always' : 'minus'
    switch (figure.unit) {
      case 'yuan':
        return yuan(value, sign)
      case 'ratio':
        return ratio(value, sign)
      case 'points':
        return points(value, 'always')
      case 'count':
        return decimal(value, 0, unit('projects'))
      case 'score':
        return decimal(value, format?.decimals ?? SCORE_DECIMALS, unit('score'))
      case 'rank':
        return rank(value)
      case 'rank-change':
        return moved(value)
      default:
        return decimal(value, format?.decimals ?? 0, format?.suffix)
    }
  }

  return {
    figure: (figure) => (isAbsent(figure) ? inWords(absent(figure.absent)) : known(figure)),
    yuan: (value) => yuan(value),
    yuanIn100Million: (value) => amount(writeColumnAmount(value, locale)),
    exactYuan: (value) => decimal(value, 0, unit('yuan')),
    ratio: (fraction) => ratio(fraction),
    points: (value) => points(value, 'always'),
    pointsApart: (value) => points(value, 'none'),
    decimal,
    rank,
    rankChange: (change: Maybe) => (isAbsent(change) ? inWords(absent(change.absent)) : moved(change.value)),
    light,
    absent,
  }
}
