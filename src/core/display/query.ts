import * as v from 'valibot'
import { shown } from '@/core/publication/problems'
import { displayConfigSchema, type DisplayConfig } from './display-config'
import { nearest } from './nearest'
import type { ConfigProblem } from './problems'
import { schemaAt, type ReadConfig } from './read-config'

interface Parameter {
  /** The key of the configuration it overrides. */
  readonly key: string
  /** Converts the text to the type that the file has; the key's schema then checks it. */
  readonly read: (text: string) => unknown
}

const asText = (text: string): unknown => text
const asNumber = (text: string): unknown => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text)
const asSwitch = (text: string): unknown =>
  new Map<string, boolean>([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ]).get(text) ?? text
const asLocale = (text: string): unknown => (text === 'zh' ? 'zh-CN' : text)

/**
 * All that a link may set: how the figures are shown, never whose they are. With `trustedKeys` or `publication.baseUrl`
 * in a query anyone could send round a link to the official address that shows forged figures as verified.
 */
const PARAMETERS: Readonly<Record<string, Parameter>> = {
  lang: { key: 'locale', read: asLocale },
  theme: { key: 'theme', read: asText },
  motion: { key: 'motion', read: asSwitch },
  drift: { key: 'stage.drift', read: asSwitch },
  name: { key: 'report.name', read: asText },
  column: { key: 'viewport.column', read: asNumber },
  row: { key: 'viewport.row', read: asNumber },
  dwell: { key: 'playhead.dwell', read: asNumber },
  page: { key: 'playhead.page', read: asNumber },
  scenes: { key: 'playhead.scenes', read: (text) => text.split(',').map((id) => id.trim()) },
  scene: { key: 'playhead.scenes', read: (text) => [text] },
}
const FORBIDDEN = /^(?:trustedKeys|keys|publication|baseUrl|published|report|token|url)(?:\.|$)/i

export type Parsed =
  | { readonly state: 'missing' }
  | { readonly state: 'valid'; readonly value: unknown }
  | { readonly state: 'invalid'; readonly text: string }

type Schema = ReturnType<typeof displayConfigSchema>

/** One parameter's text: missing, valid with its value, or invalid. */
export function parseParameter(name: string, text: string | null, config: Schema): Parsed {
  const parameter = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined
  const schema = parameter && schemaAt(config, parameter.key)
  if (text === null || !parameter || !schema) return { state: 'missing' }
  const value = parameter.read(text)
  return v.is(schema, value) ? { state: 'valid', value } : { state: 'invalid', text }
}

/** The parameters of an address: behind `?`, and behind the route's own `?` in the hash, which counts for more. */
export function parametersOf({
  search,
  hash,
}: Pick<Location, 'search' | 'hash'>): ReadonlyMap<string, string> {
  const inHash = hash.includes('?') ? hash.slice(hash.indexOf('?')) : ''
  return new Map([...new URLSearchParams(search), ...new URLSearchParams(inHash)])
}

/** The configuration with a value put in the place of a key's. */
function withValue(schema: Schema, config: DisplayConfig, key: string, value: unknown): DisplayConfig {
  const [first = '', second] = key.split('.')
  const groups: Readonly<Record<string, unknown>> = config
  const put = second === undefined ? value : { ...(groups[first] as object), [second]: value }
  return v.parse(schema, { ...config, [first]: put })
}

/** The configuration as an address overrides it. What cannot be read is told, and the file's value stands. */
export function overrideByQuery(
  config: DisplayConfig,
  parameters: ReadonlyMap<string, string>,
  sceneIds: readonly string[],
): ReadConfig {
  const schema = displayConfigSchema(sceneIds)
  const problems: ConfigProblem[] = []
  let overridden = config
  for (const [name, { key }] of Object.entries(PARAMETERS)) {
    const parsed = parseParameter(name, parameters.get(name) ?? null, schema)
    if (parsed.state === 'valid') overridden = withValue(schema, overridden, key, parsed.value)
    if (parsed.state === 'invalid') problems.push({ kind: 'query', path: name, key, got: shown(parsed.text) })
  }
  for (const name of parameters.keys()) {
    if (Object.hasOwn(PARAMETERS, name)) continue
    const meant = nearest(name, Object.keys(PARAMETERS))
    // Other parameters are ignored: links carry parameters of many programs.
    if (FORBIDDEN.test(name)) problems.push({ kind: 'forbidden', path: name })
    else if (meant !== null) problems.push({ kind: 'unknown', path: `?${name}`, nearest: `?${meant}` })
  }
  return { config: overridden, problems }
}
