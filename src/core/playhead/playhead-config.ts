import * as v from 'valibot'

/** How long a page stands: reading time, or seconds. */
const DwellSchema = v.union([
  v.literal('auto'),
  v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(600)),
])
export type Dwell = v.InferOutput<typeof DwellSchema>

/** The playhead's part of the display's configuration, with these scenes to choose from; every key has a default. */
export function playheadConfigSchema(sceneIds: readonly string[]) {
  const SceneId = v.pipe(
    v.string(),
    v.check((id) => sceneIds.includes(id)),
  )
  return v.object({
    /** The scenes of the loop, in their order; null: all there are, in their usual order. */
    scenes: v.optional(
      v.nullable(
        v.pipe(
          v.array(SceneId),
          v.nonEmpty(),
          v.check((scenes) => new Set(scenes).size === scenes.length),
        ),
      ),
      null,
    ),
    /** Of every page; `auto`: by what there is to read. */
    dwell: v.optional(DwellSchema, 'auto'),
    /** Of one scene's pages, where it differs. */
    dwellOf: v.optional(v.record(SceneId, DwellSchema), {}),
    /** Shows this page of every scene only, from 1; null: all pages. */
    page: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000))), null),
  })
}
export type PlayheadConfig = v.InferOutput<ReturnType<typeof playheadConfigSchema>>
