import { writeNumber, type NumberStyle } from './numbers'
import type { Locale } from './say'

interface Scales {
  readonly large: NumberStyle
  readonly small: NumberStyle
  /** The amount from which the large unit is used: the smallest that the small unit would round up to it. */
  readonly largeFromYuan: number
}

/** English writes billions with two decimals: the same last digit as 亿元 with one. */
const SCALES: Readonly<Record<Locale, Scales>> = {
  'zh-CN': {
    large: { shift: -8, decimals: 1 },
    small: { shift: -4, decimals: 1 },
    largeFromYuan: 99_999_500,
  },
  en: { large: { shift: -9, decimals: 2 }, small: { shift: -6, decimals: 1 }, largeFromYuan: 999_950_000 },
}

export interface Amount {
  readonly number: string
  readonly unit: 'yuanLarge' | 'yuanSmall'
}

/** Yuan in 亿元 from 1亿 up, else in 万元; what would round to 10,000.0万元 is 1.0亿元. In English bn and m yuan. */
export function writeAmount(yuan: number, locale: Locale, sign: NumberStyle['sign'] = 'minus'): Amount {
  const { large, small, largeFromYuan } = SCALES[locale]
  return Math.abs(yuan) >= largeFromYuan
    ? { number: writeNumber(yuan, { ...large, sign }), unit: 'yuanLarge' }
    : { number: writeNumber(yuan, { ...small, sign }), unit: 'yuanSmall' }
}

/** Yuan in the large unit whatever the size: for columns whose heading names the unit once. */
export const writeColumnAmount = (yuan: number, locale: Locale): Amount => ({
  number: writeNumber(yuan, SCALES[locale].large),
  unit: 'yuanLarge',
})
