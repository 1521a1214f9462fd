import { registry } from '@/scenes/registry'

/** What a scene that speaks of one thing speaks of; the presenter shows it. */
const EXAMPLES: Readonly<Record<string, string>> = { district: '370406', project: 'P001' }
/** The id of what a scene speaks of; none for a scene of the loop. */
export const exampleOf = (scene: string) => new Map(Object.entries(EXAMPLES)).get(scene)

export const SCENES: readonly string[] = [...registry.map(({ id }) => id), ...Object.keys(EXAMPLES)]
/** A screen, two walls, a standing screen and a phone. */
export const SHAPES = ['1920×1080', '3840×1080', '6656×1792', '1080×1920', '360×800'] as const
export const THEMES = ['night', 'day'] as const
export const LOCALES = ['zh-CN', 'en'] as const
export type Shape = (typeof SHAPES)[number]

/** A scene as it is opened; then it takes any shape. */
export interface View {
  readonly scene: string
  readonly theme: (typeof THEMES)[number]
  readonly locale: (typeof LOCALES)[number]
}
