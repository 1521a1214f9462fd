import { leftOutOfRatio } from '@/core/figures/left-out'
import type { GroupFigures } from '@/core/figures/groups'
import type { Say, Sentence } from '@/core/i18n/say'

type RatedGroup = Pick<GroupFigures, 'ratio' | 'plan' | 'completed'>

/** What a ratio leaves out, in words; empty where the amounts beside it give the same. */
function noteOf(group: RatedGroup, say: Say): string {
  const count = leftOutOfRatio(group)
  return count === 0 ? '' : say.t('common.leftOut', { count })
}

/** A ratio within a sentence that names its amounts: with what it leaves out of them. */
export function ratioSaid(group: RatedGroup, say: Say): Sentence {
  const [name, unit] = [say.piece(group.ratio, 'data'), noteOf(group, say)]
  return unit === '' ? [name] : say.sentence('common.withUnit', { name, unit })
}

/** The name of a ratio that stands beside its amounts, with what it leaves out of them. */
export function ratioNamed(key: string, group: RatedGroup, say: Say): string {
  const [name, unit] = [say.t(key), noteOf(group, say)]
  return unit === '' ? name : say.t('common.withUnit', { name, unit })
}
