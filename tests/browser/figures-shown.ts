import type { Page } from '@playwright/test'
import type { Locale } from '@/core/i18n/say'
import { expectedFigures, type Expected } from './open-figures'

/** A figure on screen. */
export interface OnScreen {
  readonly id: string
  readonly value: string
  readonly absent: string | null
  readonly text: string
}

const EXPECTED: Readonly<Record<Locale, ReadonlyMap<string, Expected>>> = {
  'zh-CN': expectedFigures('zh-CN'),
  en: expectedFigures('en'),
}

/** All figures on screen, with what is written. */
export const figuresIn = (page: Page): Promise<OnScreen[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLDataElement>('data[data-figure]')].map((element) => ({
      id: element.dataset['figure'] ?? '',
      value: element.value,
      absent: element.dataset['absent'] ?? null,
      text: element.textContent ?? '',
    })),
  )

const gapless = (text: string) => text.replaceAll(/\s/g, ' ')

/** The figures that are open ones and differ from them in value, reason or writing. */
export function differing(shown: readonly OnScreen[], locale: Locale) {
  return shown.filter(({ id, value, absent, text }) => {
    const open = EXPECTED[locale].get(id)
    if (!open) return false
    const isWritten =
      open.written.some((writing) => gapless(text).includes(gapless(writing))) ||
      (open.inWords && /^\D+$/.test(text))
    return value !== open.value || absent !== open.absent || !isWritten
  })
}
