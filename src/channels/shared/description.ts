import type { Say } from '@/core/i18n/say'
import type { Drawing } from './drawing'
import type { ToldScene } from './told'
import { exportSay } from './words'

/** What a picture shows, for who cannot see it: the scene, the finding, its large figures. */
export function descriptionOf({ name, subject, title, facts }: ToldScene, say: Say): string {
  const { t } = exportSay(say)
  const written = facts.map(({ label, figure }) =>
    t('export.fact', { label, figure: say.figure(figure).text }),
  )
  const text = t('export.describes', {
    name,
    subject,
    title,
    facts: written.join(t('common.listSeparator')),
  })
  return text.trim()
}

/** The remark that a drawing shows only the first rows; null where it shows all. */
export function someOnly({ rows }: Pick<Drawing, 'rows'>, { table }: ToldScene, say: Say): string | null {
  const [count, total] = [rows.to - rows.from, table.rows.length]
  return count < total ? exportSay(say).t('export.some', { count, total }) : null
}
