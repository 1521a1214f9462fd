import type { Say } from '@/core/i18n/say'
import type { Changes, NamedProject, Summary } from './summary'

const NAMED = 8

const namesOf = (projects: readonly NamedProject[], say: Say) =>
  say.list(projects.slice(0, NAMED).map(({ name }) => name)) + (projects.length > NAMED ? '…' : '')

/** ↑2 of a change by 2 up. */
const arrow = (change: number) => (change > 0 ? '↑' : '↓') + String(Math.abs(change))

/** What changed since the period before, as lines; the first names it. */
export function changesLines(
  { period, entered, left, movedStage, moves, rankChanges }: Changes,
  say: Say,
): string[] {
  const lines = [say.t('workbook.summary.since', { period: say.toDate(period) })]
  const told = (key: 'entered' | 'left', projects: readonly NamedProject[]) =>
    projects.length === 0
      ? say.t(`workbook.summary.${key}None`)
      : say.t(`workbook.summary.${key}`, { count: projects.length, names: namesOf(projects, say) })
  lines.push(told('entered', entered), told('left', left))
  if (movedStage > 0) lines.push(say.t('workbook.summary.movedStage', { count: movedStage }))
  if (moves.length > 0) {
    const list = moves.map(({ name, quarterYuan }) => `${name} ${say.yuan(quarterYuan).text}`)
    lines.push(say.t('workbook.summary.moves', { list: say.list(list) }))
  }
  if (rankChanges.length > 0) {
    const list = rankChanges.map(
      ({ name, rank, change }) => `${name} ${say.rank(rank).text} ${arrow(change)}`,
    )
    lines.push(say.t('workbook.summary.ranks', { list: say.list(list) }))
  }
  return lines
}

/** The ratio of a summary, with what it leaves out of the amounts beside it. */
export function ratioText({ ratio, ratioLeftOut: count }: Summary, say: Say): string {
  if (ratio === null) return say.absent('not-published')
  const name = say.ratio(ratio).text
  return count === 0 ? name : say.t('common.withUnit', { name, unit: say.t('common.leftOut', { count }) })
}
/** How many projects each level has: `省级 78 个，市级 103 个`. */
export const levelsText = (levels: Summary['levels'], say: Say): string =>
  levels
    .map(({ level, count }) => say.t('workbook.summary.level', { level: say.level(level), count }))
    .reduce((first, second) => (first === '' ? second : say.t('workbook.summary.two', { first, second })), '')

/** The summary as lines to be read before saying yes. */
export function summaryLines(summary: Summary, say: Say): string[] {
  const { period, asOf, complete, projects, levels, stages, since } = summary
  const yuan = (value: number | null) => (value === null ? say.absent('not-published') : say.yuan(value).text)
  const lines = [
    say.t('workbook.summary.head', { period: say.toDate(period), day: say.day(asOf) }),
    say.t('workbook.summary.projects', { all: projects, levels: levelsText(levels, say) }),
    say.t('workbook.summary.stages', { list: say.list(stages.map(({ name, count }) => `${name} ${count}`)) }),
    say.t('workbook.summary.amounts', {
      total: yuan(summary.totalYuan),
      plan: yuan(summary.planYuan),
      completed: yuan(summary.completedYuan),
      ratio: ratioText(summary, say),
    }),
  ]
  if (!complete) lines.push(say.t('workbook.summary.incomplete'))
  return since ? [...lines, ...changesLines(since, say)] : [...lines, say.t('workbook.summary.first')]
}
