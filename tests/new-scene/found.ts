import * as v from 'valibot'

const Texts = v.array(v.string())

/** Where the probe finds the made-up scene. */
export const FoundSchema = v.object({
  loop: Texts,
  /** Mistakes of a configuration that names the scene. */
  configuration: v.number(),
  presenter: v.object({ place: v.string(), number: v.number() }),
  slide: v.object({
    title: v.string(),
    kind: v.string(),
    categories: Texts,
    beside: Texts,
    /** Charts in the file that is made. */
    files: v.number(),
  }),
  page: v.string(),
  bulletin: v.object({ heading: v.string(), columns: v.array(Texts) }),
  catalogue: v.array(v.object({ path: v.string(), name: v.record(v.string(), v.string()) })),
  /** All lines: where it is in the loop, and where the configuration leaves it out. */
  status: v.array(Texts),
  leftOut: v.string(),
})

export type Found = v.InferOutput<typeof FoundSchema>
