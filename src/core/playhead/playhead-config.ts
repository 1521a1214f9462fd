import * as v from 'valibot'
import { SCENE_IDS } from '@/scenes/scene'

/** How long a page stands: reading time, or seconds. */
const DwellSchema = v.union([
  v.literal('auto'),
  v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(600)),
])
export type Dwell = v.InferOutput<typeof DwellSchema>

const SceneIdSchema = v.picklist(SCENE_IDS)

/** The playhead's part of the display's configuration; every key has a default. */
export const PlayheadConfigSchema = v.object({
  /** The scenes of the loop, in their order. */
  scenes: v.optional(
    v.pipe(
      v.array(SceneIdSchema),
      v.nonEmpty(),
      v.check((scenes) => new Set(scenes).size === scenes.length),
    ),
    [...SCENE_IDS],
  ),
  /** Of every page; `auto`: by what there is to read. */
  dwell: v.optional(DwellSchema, 'auto'),
  /** Of one scene's pages, where it differs. */
  dwellOf: v.optional(v.record(SceneIdSchema, DwellSchema), {}),
  /** Shows this page of every scene only, from 1; null: all pages. */
  page: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000))), null),
})
export type PlayheadConfig = v.InferOutput<typeof PlayheadConfigSchema>
