import { isAbsent, type Formula } from '@/core/figures/figure'
import { sourceLine, type Quarter } from './quarter'
import type { ToldScene } from './told'

/** The rules behind a scene's figures, in the order they are first met. */
export function formulasOf({ facts, table }: Pick<ToldScene, 'facts' | 'table'>): readonly Formula[] {
  const cells = [...facts.map(({ figure }) => figure), ...table.rows.flat()]
  const formulas = cells.flatMap((cell) => (typeof cell === 'string' || isAbsent(cell) ? [] : [cell.formula]))
  return [...new Set(formulas)]
}

/** Text for the speaker's notes: the issuer's note, definitions of what is shown, the source. */
export function notesOf(part: ToldScene, quarter: Quarter): readonly string[] {
  const { say, notes } = quarter
  const own = notes?.[part.noteKey]
  return [
    ...(own ? [own] : []),
    `${part.name} · ${part.subject}`,
    say.t('handout.notes.heading'),
    ...formulasOf(part).map((formula) => say.t(`handout.notes.formula.${formula}`)),
    say.t('handout.notes.source', { source: sourceLine(quarter) }),
  ]
}
