import type { Head } from '@/core/publication/taken'
import type { Derived } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import { isLeftOut } from '@/scenes/scene'
import type { Say } from '@/core/i18n/say'
import { sourceParts } from './source'
import { tell, type ToldScene } from './told'

/** The source of an export: issuer, dates, signature. */
export type QuarterHead = Pick<
  Head,
  'period' | 'revision' | 'asOf' | 'publishedAt' | 'issuer' | 'sample' | 'correction' | 'sequence'
> & {
  /** The trusted key that signed; null where no keys were given, so that the signature was not checked. */
  readonly kid: string | null
}

/** A quarter to export: slides, bulletin and workbook are made from it. */
export interface Quarter {
  readonly head: QuarterHead
  readonly derived: Derived
  /** Must have the messages of `handout` too. */
  readonly say: Say
  /** The issuer's notes for the speaker, by scene. */
  readonly notes?: Readonly<Record<string, string>> | undefined
}

/** Every scene of the quarter that has something to say, in the loop's order; or the one of an id. */
export const toldOf = ({ derived, say }: Quarter, only?: string): readonly ToldScene[] =>
  registry.flatMap((scene) => {
    const figures = derived.scenes[scene.id]
    if (!figures || isLeftOut(figures) || (only !== undefined && scene.id !== only)) return []
    return [tell(scene.show(figures), say)]
  })

/** 2021年前三季度重点项目进展情况; of a part, with its name before. */
export function titleOf({ head, say }: Quarter, part?: string): string {
  const period = say.toDate(head.period)
  return part === undefined
    ? say.t('handout.title', { period })
    : say.t('handout.titleOf', { name: part, period })
}

/** The source line without its verified sign, which is set apart. */
export const whoseParts = ({ head, say }: Quarter): readonly string[] => sourceParts(head, say).slice(0, -1)

/** The whole line. */
export const sourceLine = (quarter: Quarter): string => sourceParts(quarter.head, quarter.say).join(' · ')
