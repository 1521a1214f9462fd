import * as v from 'valibot'

const Pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(240), v.maxValue(32_768))
const Millimetres = v.pipe(v.number(), v.finite(), v.minValue(50), v.maxValue(200_000))

/** The size of the lit surface, and the viewing distance. */
const WallSchema = v.object({ widthMm: Millimetres, heightMm: Millimetres, distanceMm: Millimetres })
export type Wall = v.InferOutput<typeof WallSchema>

/** The layout's part of the display's configuration; every key has a default. */
export const FrameConfigSchema = v.object({
  /** Layout size of the wall; null: the window's. */
  widthPx: v.optional(v.nullable(Pixels), null),
  heightPx: v.optional(v.nullable(Pixels), null),
  /** True where a processor stretches the window over the wall: the picture is pre-distorted to compensate. */
  anamorphic: v.optional(v.boolean(), false),
  wall: v.optional(v.nullable(WallSchema), null),
  /** Against burn-in; `auto`: not on LED walls. */
  drift: v.optional(v.union([v.literal('auto'), v.boolean()]), 'auto'),
})
export type FrameConfig = v.InferOutput<typeof FrameConfigSchema>
