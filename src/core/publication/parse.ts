import * as v from 'valibot'
import { accepts, type Test } from './accepts'
import type { Edition, PublishedIndex } from './contract'
import { describeIssues } from './describe'
import { accepted, isTooNew, judged, refused, type Problem, type Result } from './problems'
import { projectByName } from './project-by-name'
import { editionReferences, indexReferences } from './references'
import { EditionSchema, IndexSchema, ProjectSchema } from './schema'

/** A reader of one schema: the fast one first, valibot where that one refuses, for its reasons. */
export function reader<S extends v.GenericSchema>(
  schema: S,
  references: (value: v.InferOutput<S>) => Problem[],
  isAccepted: Test = accepts(schema),
) {
  return (value: unknown): Result<v.InferOutput<S>> => {
    if (isAccepted(value)) return judged(value as v.InferOutput<S>, references(value))
    const result = v.safeParse(schema, value)
    if (!result.success) {
      const problems = describeIssues(schema, result.issues)
      // Of a format that is not known nothing else is told: the rest may be as it should.
      const format = problems.filter(isTooNew)
      return refused(format.length > 0 ? format : problems)
    }
    return judged(result.output, references(result.output))
  }
}

/** The fast reader of an edition. */
export const acceptsEdition: Test = accepts(EditionSchema, new Map([[ProjectSchema, projectByName]]))

/** An edition from parsed JSON, checked by the whole schema; what it means is checked by `meaningOf`. */
export const parseEdition: (value: unknown) => Result<Edition> = reader(
  EditionSchema,
  editionReferences,
  acceptsEdition,
)

/** The payload of an index from parsed JSON. */
export const parseIndex: (value: unknown) => Result<PublishedIndex> = reader(IndexSchema, indexReferences)

/** Parsed JSON, or where it breaks off. */
export function parseJson(text: string): Result<unknown> {
  try {
    return accepted(JSON.parse(text) as unknown)
  } catch (error) {
    return refused([
      { path: '', problem: `not JSON: ${error instanceof Error ? error.message : 'unreadable'}` },
    ])
  }
}
