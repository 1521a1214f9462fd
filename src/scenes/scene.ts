import type { EChartsCoreOption } from 'echarts/core'
import type { Look } from '@/core/charts/look'
import type { Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say, Sentence } from '@/core/i18n/say'
import type { Fact, Table } from '@/core/i18n/table'

/** The scenes of the loop, in its default order. */
export const SCENE_IDS = [
  'overview',
  'completion',
  'ranking',
  'rank-history',
  'quarterly',
  'indicators',
  'stages',
  'projects',
  'laggards',
  'pipeline',
  'services',
] as const
export type LoopSceneId = (typeof SCENE_IDS)[number]

/** The scenes about one district or project, which are not in the loop. */
export const SUBJECT_IDS = ['district', 'project'] as const
export type SubjectId = (typeof SUBJECT_IDS)[number]

export type SceneId = LoopSceneId | SubjectId

/** One page of a scene: the rows it shows (from, to exclusive) and what there is to read on it. */
export interface Page {
  readonly from: number
  readonly to: number
  readonly characters: number
}

/** Why a scene is left out: the publication lacks what it needs. The code is worded by `scenes.left-out.<code>`. */
export interface LeftOut {
  readonly leftOut:
    | 'no-projects'
    | 'no-stages'
    | 'no-assessment'
    | 'no-history'
    | 'no-pipeline'
    | 'no-services'
    | 'no-laggards'
    | 'no-district'
    | 'no-project'
    | 'failed'
  /** For `failed`: the error, for the status page. */
  readonly why?: string
}

/**
 * Computes what a scene says from the publications up to `at`, as plain data that a worker can send. Scenes about one
 * district or project are given its id.
 */
export type SceneFigures<F extends object = object> = (
  publications: Publications,
  at: Period,
  about?: string,
) => F | LeftOut

/**
 * A scene as pure functions; everything shown in any channel is made from it. Its figures are computed by a function of
 * their own in `figures.ts` (`SceneFigures`), which the worker runs and the page does not load.
 */
export interface Scene<F extends object = object, I extends SceneId = SceneId> {
  readonly id: I
  /** True where the layout itself is the scene's table; else the frame adds a table for screen readers. */
  readonly text?: boolean
  /** The title: a sentence computed from the figures. */
  finding(figures: F, say: Say): Sentence
  /** What is measured, shown small above the finding after the scene's name. */
  subject(figures: F, say: Say): string
  /** Two to six large figures: beside the chart where there is room, in a press page and on a slide too. */
  facts(figures: F, say: Say): readonly Fact[]
  table(figures: F, say: Say): Table
  /** An ECharts option without clock or randomness, every series with an id; null where the scene is text. */
  chart(figures: F, look: Look, page: Page): EChartsCoreOption | null
  /** At least one page; the number follows from the content box. */
  pages(figures: F, room: ContentBox, say: Say): readonly Page[]
}

export const isLeftOut = (figures: object): figures is LeftOut => 'leftOut' in figures

/** Declares a scene of the loop, keeping its figures' type. */
export const defineScene = <F extends object>(scene: Scene<F, LoopSceneId>): Scene<F, LoopSceneId> => scene

/** Declares a scene about one district or project. */
export const defineSubject = <F extends object>(scene: Scene<F, SubjectId>): Scene<F, SubjectId> => scene
