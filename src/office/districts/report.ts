import type { Say } from '@/core/i18n/say'
import { mistakeLine } from '@/office/plausibility/report'
import type { FiledMistake } from './filed'
import type { Merged, Submission } from './sent'

function submissionLine({ district, state, files, day, rows, of }: Submission, say: Say): string {
  const named = { district, state: say.t(`workbook.districts.state.${state}`), of }
  const line = (key: string, more: Readonly<Record<string, string | number>>) =>
    say.t(`workbook.districts.report.${key}`, { ...named, ...more })
  const file = say.list(files)
  if (state === 'in')
    return line('in', { file, rows, day: day ?? say.t('workbook.districts.report.undated') })
  return files.length > 0 ? line('outFiles', { file }) : line('out', {})
}

/** The state of what was sent in as lines: of all, then of each district. */
export function submissionLines({ period, submissions }: Merged, say: Say): string[] {
  if (period === null) return []
  const count = submissions.filter(({ state }) => state === 'in').length
  return [
    say.t('workbook.districts.report.head', { period: say.toDate(period), of: submissions.length, count }),
    ...submissions.map((one) => `  ${submissionLine(one, say)}`),
  ]
}

/** Cells that a line names. */
const NAMED = 8

/** Mistakes as lines; what is told of several cells of a sheet in the same words is one line. */
function filedLines(mistakes: readonly FiledMistake[], say: Say): string[] {
  const lines = new Map<string, [FiledMistake, ...FiledMistake[]]>()
  for (const one of mistakes) {
    const key = JSON.stringify([one.file, one.sheet, one.value, one.problem])
    const known = lines.get(key)
    if (known) known.push(one)
    else lines.set(key, [one])
  }
  return [...lines.values()].map(([first, ...others]) => {
    const cells = [first, ...others].slice(0, NAMED).map(({ cell }) => cell)
    const cell = cells.join('、') + (others.length >= NAMED ? `… (${others.length + 1})` : '')
    const file = first.file === '' ? '' : `${first.file} `
    return file + mistakeLine({ ...first, cell }, say)
  })
}

/** All that is wrong, then all that is to be looked at, as lines under their headings. */
export function mistakeLines(mistakes: readonly FiledMistake[], say: Say): string[] {
  const list = (key: string, some: readonly FiledMistake[]) =>
    some.length === 0
      ? []
      : [
          say.t(`workbook.report.${key}`, { count: some.length }),
          ...filedLines(some, say).map((line) => `  ${line}`),
        ]
  const isError = ({ weight }: FiledMistake) => weight === 'refuse'
  return [
    ...list('errors', mistakes.filter(isError)),
    ...list(
      'warnings',
      mistakes.filter((one) => !isError(one)),
    ),
  ]
}
