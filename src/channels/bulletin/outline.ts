import type { Formula } from '@/core/figures/figure'
import type { Fact } from '@/core/i18n/table'
import { sectionMark } from '@/core/i18n/section-mark'
import { formulasOf } from '@/channels/shared/notes'
import { toldOf, type Quarter } from '@/channels/shared/quarter'
import { writeTable } from '@/channels/shared/table-pages'
import type { ToldScene } from '@/channels/shared/told'
import { blocksOf, type Block } from './blocks'
import { foldTable } from './fold'

/** A scene as a section of the bulletin. */
export interface Section {
  readonly told: ToldScene
  readonly heading: string
  readonly caption: string
  readonly blocks: readonly Block[]
}

/** The contents of the bulletin, before layout. */
export interface Outline {
  readonly heading: string
  readonly opening: string
  /** The large figures of the first page. */
  readonly cover: readonly Fact[]
  readonly sections: readonly Section[]
  readonly definitions: { readonly heading: string; readonly formulas: readonly Formula[] }
}

/** The type area in characters of a table: 156 mm at 8.5 points. */
const TABLE_EMS = 52

/** The contents of the bulletin, in the order of the scenes. */
export function outlineOf(quarter: Quarter): Outline {
  const { say, head } = quarter
  const all = toldOf(quarter)
  const section = (n: number, name: string) =>
    say.t('handout.bulletin.section', { mark: sectionMark(n, say.locale), name })
  return {
    heading: say.t('handout.bulletin.heading', { period: say.toDate(head.period) }),
    opening: say.t('handout.bulletin.opening', { period: say.toDate(head.period), day: say.day(head.asOf) }),
    cover: all[0]?.facts.slice(0, 4) ?? [],
    sections: all.map((told, at) => ({
      told,
      heading: section(at + 1, told.name),
      caption: say.t('handout.bulletin.table', { number: at + 1, name: told.table.caption }),
      blocks: blocksOf(foldTable(told.table, writeTable(told.table, say)), TABLE_EMS),
    })),
    definitions: {
      heading: section(all.length + 1, say.t('handout.bulletin.definitions')),
      formulas: [...new Set(all.flatMap(formulasOf))],
    },
  }
}
