import type { Say } from '@/core/i18n/say'
import type { Checked } from '@/office/workbook/checked'
import type { WrittenMistake } from '@/office/workbook/mistakes'
import { summaryLines } from '@/office/workbook/summary-lines'
import { isOdd, kindLines } from './lines'

const SHOWN_CHARACTERS = 40

const shortened = (text: string) => {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  return characters.length <= SHOWN_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`
}

/** One line of a mistake: `项目!F7“约3亿”：…。…。` */
export function mistakeLine({ sheet, cell, value, problem, repair }: WrittenMistake, say: Say): string {
  const place = [sheet, cell].filter((part) => part !== '').join('!') || say.t('workbook.report.book')
  const told = shortened(value)
  return told === ''
    ? say.t('workbook.report.blankLine', { place, problem, repair })
    : say.t('workbook.report.line', { place, value: told, problem, repair })
}

/** The whole report of a checked book as lines. */
export function reportLines({ errors, warnings, summary }: Checked, say: Say): string[] {
  const list = (mistakes: readonly WrittenMistake[]) =>
    [
      ...mistakes.filter((mistake) => !isOdd(mistake)).map((mistake) => mistakeLine(mistake, say)),
      ...kindLines(mistakes.filter(isOdd), say),
    ].map((line) => `  ${line}`)
  return [
    ...(errors.length === 0
      ? [say.t('workbook.report.good')]
      : [say.t('workbook.report.errors', { count: errors.length }), ...list(errors)]),
    ...(warnings.length === 0
      ? []
      : [say.t('workbook.report.warnings', { count: warnings.length }), ...list(warnings)]),
    ...(summary ? ['', ...summaryLines(summary, say)] : []),
  ]
}
