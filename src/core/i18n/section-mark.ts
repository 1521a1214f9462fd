import type { Locale } from './say'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 as 一, 12 as 十二, 20 as 二十: below 100; beyond, digits. */
function chinese(n: number) {
  if (n >= 100) return String(n)
  const tens = Math.floor(n / 10)
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`
  return head + (DIGITS[n % 10] ?? '')
}

/** The mark of a section as the language counts them: 一 or 1. */
export const sectionMark = (n: number, locale: Locale): string => (locale === 'en' ? String(n) : chinese(n))
