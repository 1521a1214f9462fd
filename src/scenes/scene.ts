import type { EChartsCoreOption } from 'echarts/core'
import type { Look } from '@/core/charts/look'
import type { Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say, Sentence } from '@/core/i18n/say'
import type { Fact, Table } from '@/core/i18n/table'

/** One page of a scene: the rows it shows (from, to exclusive) and what there is to read on it. */
export interface Page {
  readonly from: number
  readonly to: number
  readonly characters: number
}

/** Why a scene is left out: the publication lacks what it needs, or it failed. */
export interface LeftOut {
  /** The key of a message: one of `scenes.left-out`, or of the scene's own. */
  readonly leftOut: string
  /** Where it failed: the error, for the status page. */
  readonly why?: string
}

export const FAILED = 'scenes.left-out.failed'

/** A scene's figures as channels hand them on. Only the scene itself knows their own type. */
export interface Figures {
  readonly at: Period
}

export const isLeftOut = (figures: Figures | LeftOut): figures is LeftOut => 'leftOut' in figures

/**
 * Computes what a scene says from the publications up to `at`, as plain data that a worker can send. Scenes about one
 * district or project are given its id.
 */
export type SceneFigures<F extends Figures = Figures> = (
  publications: Publications,
  at: Period,
  about?: string,
) => F | LeftOut

/**
 * A scene as pure functions; everything shown in any channel is made from it. Its figures are computed by a function of
 * their own in `figures.ts` (`SceneFigures`), which the worker runs and the page does not load.
 */
export interface SceneDefinition<F extends Figures> {
  /** The folder's name: in addresses, in the configuration, before the keys of its words. */
  readonly id: string
  /** True where the layout itself is the scene's table; else the frame adds a table for screen readers. */
  readonly text?: boolean
  /** The title: a sentence computed from the figures. */
  readonly finding: (figures: F, say: Say) => Sentence
  /** What is measured, shown small above the finding after the scene's name. */
  readonly subject: (figures: F, say: Say) => string
  /** Two to six large figures: beside the chart where there is room, in a press page and on a slide too. */
  readonly facts: (figures: F, say: Say) => readonly Fact[]
  readonly table: (figures: F, say: Say) => Table
  /** An ECharts option without clock or randomness, every series with an id; null where the scene is text. */
  readonly chart: (figures: F, look: Look, page: Page) => EChartsCoreOption | null
  /** In which direction a pointer finds the nearest mark of the chart: `y` where rows lie below one another (usual), `x` where they stand side by side. */
  readonly along?: 'x' | 'y' | 'both'
  /** The most rows that a chart of a long list draws where it stands alone; the table has them all. */
  readonly mostDrawn?: number
  /** True where a press page shows the large figures above the chart. */
  readonly factsFirst?: boolean
  /** At least one page; the number follows from the content box. */
  readonly pages: (figures: F, room: ContentBox, say: Say) => readonly Page[]
}

/** A scene with its figures: what channels show, without knowing the figures' type. */
export interface Shown {
  readonly id: string
  readonly text: boolean
  readonly figures: Figures
  readonly finding: (say: Say) => Sentence
  readonly subject: (say: Say) => string
  readonly facts: (say: Say) => readonly Fact[]
  readonly table: (say: Say) => Table
  readonly chart: (look: Look, page: Page) => EChartsCoreOption | null
  readonly along: 'x' | 'y' | 'both'
  readonly mostDrawn: number | undefined
  readonly factsFirst: boolean
  readonly pages: (room: ContentBox, say: Say) => readonly Page[]
}

/** Any scene. */
export interface AnyScene {
  readonly id: string
  /** Joins the scene with its figures, as they came from the worker. */
  show(figures: Figures): Shown
}

/** A scene of the loop, as channels know it. */
export interface Scene extends AnyScene {
  /** Its place in the loop's usual order. */
  readonly order: number
}

/** A scene about one district or project. */
export interface SubjectScene extends AnyScene {
  /** The scene of the loop to return to. */
  readonly above: string
  /** The name of the district or project. */
  nameOf(figures: Figures, say: Say): string
}

/** What a scene offers those who import it by name. */
export interface Own<F extends Figures> {
  /** The scene's figures with their own type; null where it is left out. Nothing checks that they are this scene's. */
  own(figures: Figures | LeftOut | undefined): F | null
}

const isThere = <F extends Figures>(figures: Figures | LeftOut | undefined): figures is F =>
  figures !== undefined && !isLeftOut(figures)

function made<F extends Figures>(definition: SceneDefinition<F>): SceneDefinition<F> & Own<F> & AnyScene {
  const own = (figures: Figures | LeftOut | undefined) => (isThere<F>(figures) ? figures : null)
  return {
    ...definition,
    own,
    show(given) {
      const figures = own(given)
      if (figures === null) throw new TypeError(`scene ${definition.id}: nothing to show`)
      return {
        id: definition.id,
        text: definition.text ?? false,
        figures,
        finding: (say) => definition.finding(figures, say),
        subject: (say) => definition.subject(figures, say),
        facts: (say) => definition.facts(figures, say),
        table: (say) => definition.table(figures, say),
        chart: (look, page) => definition.chart(figures, look, page),
        along: definition.along ?? 'y',
        mostDrawn: definition.mostDrawn,
        factsFirst: definition.factsFirst ?? false,
        pages: (room, say) => definition.pages(figures, room, say),
      }
    },
  }
}

/** Declares a scene of the loop. */
export const defineScene = <F extends Figures>({
  order,
  ...definition
}: SceneDefinition<F> & { readonly order: number }): SceneDefinition<F> & Own<F> & Scene => ({
  ...made(definition),
  order,
})

/** Declares a scene about one district or project. */
export function defineSubject<F extends Figures>({
  above,
  nameOf,
  ...definition
}: SceneDefinition<F> & {
  readonly above: string
  readonly nameOf: (figures: F, say: Say) => string
}): SceneDefinition<F> & Own<F> & SubjectScene {
  const scene = made(definition)
  return {
    ...scene,
    above,
    nameOf(figures, say) {
      const own = scene.own(figures)
      return own === null ? '' : nameOf(own, say)
    },
  }
}
