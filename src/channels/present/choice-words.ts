import { LEVELS } from '@/core/publication/contract'
import type { ProjectsFigures } from '@/scenes/projects/figures'
import type { Say } from '@/core/i18n/say'
import { isOther, type Choice } from './choice'

/** What was chosen, in words: the period, each field that was chosen, the order. */
export function choiceWords(
  { at, context }: Pick<ProjectsFigures, 'at' | 'context'>,
  choice: Choice,
  say: Say,
): string {
  const { level, district, stage, light, text, sort } = choice
  const named = (rows: readonly { readonly id: string; readonly name: string }[], id: string) =>
    rows.find((row) => row.id === id)?.name ?? id
  const known = LEVELS.find((one) => one === level)
  const lights: readonly string[] = ['blue', 'yellow', 'red']
  const parts = [
    say.toDate(at),
    known ? say.level(known) : level,
    isOther(district) ? say.t(`common.place.${district}`) : named(context.districts, district),
    named(context.stages, stage),
    lights.includes(light) ? say.light(light as 'blue' | 'yellow' | 'red').word : light,
    text.trim() === '' ? '' : `“${text.trim()}”`,
    say.t(`present.sort.${sort}`),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
