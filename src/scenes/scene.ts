import type { EChartsCoreOption } from 'echarts/core'
import type { Look } from '@/charts/look'
import type { Light, Publications } from '@/publication/contract'
import type { Period } from '@/publication/period'
import type { Maybe } from '@/figures/figure'
import type { Room } from '@/stage/geometry'
import type { Say, Sentence } from '@/wording/say'

/** The scenes of product.md, "Scenes", in the loop's default order. */
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
export type SceneId = (typeof SCENE_IDS)[number]

/** A cell: words, or a figure to be written by `say.figure`. */
export type Cell = string | Maybe<number | Light>

export interface Column {
  readonly id: string
  readonly heading: string
  readonly align: 'start' | 'end'
}

/** The scene's data as rows and headings: for assistive technology, CSV, slides, print. */
export interface Table {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** One page of a scene: the rows it shows (from, to exclusive) and what there is to read on it. */
export interface Page {
  readonly from: number
  readonly to: number
  readonly characters: number
}

/** The publication lacks what this scene needs; the code is worded by `scenes.left-out.<code>`. */
export interface LeftOut {
  readonly leftOut: 'no-projects' | 'no-assessment' | 'no-history' | 'no-pipeline' | 'no-services' | 'no-laggards'
}

/** A scene: one thing worth saying, as pure functions. Everything shown anywhere is derived from it. */
export interface Scene<F extends object = object> {
  readonly id: SceneId
  /** All it says, from the publications up to `at`; plain data, so that it can cross from a worker. */
  figures(publications: Publications, at: Period): F | LeftOut
  /** The title: a sentence computed from the figures. */
  finding(figures: F, say: Say): Sentence
  /** What is measured, over what: stands small above the finding, after the scene's name. */
  subject(figures: F, say: Say): string
  table(figures: F, say: Say): Table
  /** An ECharts option without clock or randomness, every series with an id; null where the scene is text. */
  chart(figures: F, look: Look, page: Page): EChartsCoreOption | null
  /** At least one page; how many follows from the room. */
  pages(figures: F, room: Room, say: Say): readonly Page[]
}

export const isLeftOut = (figures: object): figures is LeftOut => 'leftOut' in figures

/** Declares a scene, keeping its figures' type. */
export const defineScene = <F extends object>(scene: Scene<F>): Scene<F> => scene
