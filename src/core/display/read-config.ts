import * as v from 'valibot'
import { pathText } from '@/core/publication/describe'
import { shown } from '@/core/publication/problems'
import { displayConfigSchema, type DisplayConfig } from './display-config'
import { nearest } from './nearest'
import type { ConfigProblem } from './problems'

type Values = Readonly<Record<string, unknown>>
type KeyGroup = Pick<v.GenericSchema, never> & { readonly entries: Readonly<Record<string, v.GenericSchema>> }

export interface ReadConfig {
  readonly config: DisplayConfig
  readonly problems: readonly ConfigProblem[]
}

const isValues = (raw: unknown): raw is Values =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)
const isGroup = (schema: object): schema is KeyGroup => 'entries' in schema
/** JSON has no comments: keys that begin like this are notes. */
const isNote = (key: string) => /^(?:[_$]|\/\/)/.test(key)

/** The schema of a key by its whole path (`stage.wall`); undefined for a path that means nothing, or a group. */
export function schemaAt(schema: object, path: string): v.GenericSchema | undefined {
  let at: object | undefined = schema
  for (const key of path.split('.'))
    at = at && isGroup(at) && Object.hasOwn(at.entries, key) ? at.entries[key] : undefined
  return at && !isGroup(at) ? (at as v.GenericSchema) : undefined
}

/** The whole paths of all keys: what `config.expects` must word. */
export function keyPaths(
  group: object = displayConfigSchema([]),
  above: readonly string[] = [],
): readonly string[] {
  if (!isGroup(group)) return [above.join('.')]
  return Object.entries(group.entries).flatMap(([key, schema]) => keyPaths(schema, [...above, key]))
}

/** The valid values of a group, and the problems of the others, key by key. */
function readGroup(
  group: KeyGroup,
  raw: Values,
  above: readonly string[],
  problems: ConfigProblem[],
): Values {
  const good: Record<string, unknown> = {}
  for (const [key, schema] of Object.entries(group.entries)) {
    const value = Object.hasOwn(raw, key) ? raw[key] : undefined
    const keys = [...above, key]
    if (isGroup(schema)) {
      if (value !== undefined && !isValues(value))
        problems.push({ kind: 'value', path: keys.join('.'), key: 'group', got: shown(value) })
      good[key] = readGroup(schema, isValues(value) ? value : {}, keys, problems)
      continue
    }
    const parsed = v.safeParse(schema, value)
    if (parsed.success) {
      if (value !== undefined) good[key] = value
      continue
    }
    const [issue] = parsed.issues
    const path = pathText([...keys, ...(issue.path ?? []).map((item) => item.key)])
    problems.push({ kind: 'value', path, key: keys.join('.'), got: shown(issue.input) })
  }
  for (const key of Object.keys(raw)) {
    if (Object.hasOwn(group.entries, key) || isNote(key)) continue
    const meant = nearest(key, Object.keys(group.entries))
    const path = pathText([...above, key])
    problems.push({ kind: 'unknown', path, nearest: meant && pathText([...above, meant]) })
  }
  return good
}

/**
 * The configuration from the file's parsed JSON. A mistake affects only its own key, which then has its default; it is
 * reported with its path, as is an unknown key. Scenes are named by the ids in `sceneIds`.
 */
export function readConfig(raw: unknown, sceneIds: readonly string[]): ReadConfig {
  const schema = displayConfigSchema(sceneIds)
  const problems: ConfigProblem[] = []
  if (!isValues(raw)) problems.push({ kind: 'file', path: 'display.config.json', reason: 'not-object' })
  const good = readGroup(schema, isValues(raw) ? raw : {}, [], problems)
  return { config: v.parse(schema, good), problems }
}
