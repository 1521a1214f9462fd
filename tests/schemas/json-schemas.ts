import { toJsonSchema } from '@valibot/to-json-schema'
import { EditionSchema, IndexSchema, NoticeSchema, ProjectSchema } from '@/core/publication/schema'
import { FiguresFileSchema } from '@/node/publisher/verify-figures'

/** What JSON Schema has no words for; where it nearly has, the schema says so itself (`v.metadata`). */
const UNSAID: ReadonlySet<string> = new Set(['check', 'finite', 'guard'])

const NEVER = { not: {} }
const having = (properties: object) => ({ type: 'object', properties })
const ofEach = (properties: object) => ({ type: 'array', items: having(properties) })

/** What an edition of format 1 does not have, as `formatOf` says. */
const FIRST_FORMAT = {
  if: { properties: { format: { const: 'liangping/edition/1' } } },
  then: {
    properties: {
      ...{ words: NEVER, decisions: NEVER, rules: having({ cards: NEVER }) },
      districts: ofEach({ successorOf: NEVER }),
      projects: ofEach({
        ...{ formerIds: NEVER, level: { enum: ['provincial', 'municipal'] } },
        districts: { type: 'array', minItems: 1 },
      }),
    },
  },
}

const OF = {
  index: { title: 'The payload of index.jws', schema: IndexSchema, definitions: { notice: NoticeSchema } },
  edition: { title: 'An edition', schema: EditionSchema, definitions: { project: ProjectSchema } },
  figures: { title: 'The open figures of an edition', schema: FiguresFileSchema, definitions: {} },
}

/** The files of `docs/schemas/`, by name. */
export const jsonSchemas = () =>
  Object.entries(OF).map(([name, { title, schema, definitions }]) => {
    const json = toJsonSchema(schema, {
      target: 'draft-2020-12',
      typeMode: 'output',
      definitions,
      overrideAction: ({ valibotAction, jsonSchema }) =>
        UNSAID.has(valibotAction.type) ? jsonSchema : undefined,
    })
    return { name, schema: { title, ...json, ...(name === 'edition' ? FIRST_FORMAT : {}) } }
  })

/** A file's text. */
export const schemaText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`
