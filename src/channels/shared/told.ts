import type { EChartsCoreOption } from 'echarts/core'
import type { Look } from '@/core/charts/look'
import type { Shown } from '@/scenes/scene'
import { plain, type Say, type Sentence } from '@/core/i18n/say'
import type { Fact, Table } from '@/core/i18n/table'

/** Rows of a scene: from, to exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Everything that one scene says in one language, for exports. */
export interface ToldScene {
  readonly id: string
  /** What other channels ask of the scene. */
  readonly scene: Pick<Shown, 'along' | 'mostDrawn' | 'factsFirst' | 'figures'>
  /** The key of the speaker's notes: the scene, or `district/370406`. */
  readonly noteKey: string
  /** The scene's name, 投资完成. */
  readonly name: string
  readonly subject: string
  readonly finding: Sentence
  /** The finding as plain text. */
  readonly title: string
  readonly facts: readonly Fact[]
  readonly table: Table
  /** The drawing of some rows; null where the scene is text. */
  readonly draw: (look: Look, rows: Span) => EChartsCoreOption | null
}

/** Puts a scene's figures into words; a district or project is named by its id. */
export function tell(scene: Shown, say: Say, about?: string): ToldScene {
  const finding = scene.finding(say)
  return {
    id: scene.id,
    scene,
    noteKey: about === undefined ? scene.id : `${scene.id}/${about}`,
    name: say.t(`${scene.id}.name`),
    subject: scene.subject(say),
    finding,
    title: plain(finding),
    facts: scene.facts(say),
    table: scene.table(say),
    draw: (look, rows) => scene.chart(look, { ...rows, characters: 0 }),
  }
}
