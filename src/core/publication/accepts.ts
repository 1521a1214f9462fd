import type { GenericSchema } from 'valibot'

/** The parts of a valibot schema or action that are read here. */
interface SchemaPart {
  readonly kind: string
  readonly type: string
  readonly pipe?: readonly SchemaPart[]
  readonly entries?: Readonly<Record<string, SchemaPart>>
  readonly item?: SchemaPart
  readonly wrapped?: SchemaPart
  readonly value?: SchemaPart
  readonly literal?: unknown
  readonly options?: readonly unknown[]
  readonly requirement?: unknown
  readonly default?: unknown
  readonly fallback?: unknown
}

export type Test = (value: unknown) => boolean

/** No value is this. */
const NEVER = Symbol('never')

/**
 * Makes the test of an object from those of its properties, reading each by its fixed name, which is many times as fast.
 * Null where the properties are not those it names.
 */
export type ByName = (tests: Readonly<Record<string, Test>>) => Test | null
type ReadByName = ReadonlyMap<object, ByName>

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectTest(entries: Readonly<Record<string, SchemaPart>>, named: ReadByName, byName?: ByName): Test {
  const properties = Object.entries(entries).map(([key, rule]) => {
    const test = testOf(rule, named, NEVER)
    return { key, test, mustBeThere: rule.type !== 'optional' && test(undefined) }
  })
  const isPlain = properties.every(({ mustBeThere }) => !mustBeThere)
  const fast = isPlain && byName?.(Object.fromEntries(properties.map(({ key, test }) => [key, test])))
  if (fast) return fast
  return (value) => {
    if (!isRecord(value)) return false
    for (const { key, test, mustBeThere } of properties)
      if (!test(value[key]) || (mustBeThere && !(key in value))) return false
    return true
  }
}

const anything: Test = () => true

function arrayTest(accepts: Test): Test {
  if (accepts === anything) return Array.isArray
  return (value) => {
    if (!Array.isArray(value)) return false
    for (let at = 0; at < value.length; at += 1) if (!accepts(value[at])) return false
    return true
  }
}

function recordTest(accepts: Test): Test {
  return (value) => {
    if (!isRecord(value)) return false
    for (const key of Object.keys(value)) if (!accepts(value[key])) return false
    return true
  }
}

/** The test of a schema without its pipe; undefined where this reader does not know the type. */
function schemaTest(rule: SchemaPart, named: ReadByName): Test | undefined {
  const { entries, item, wrapped, value, options } = rule
  switch (rule.type) {
    case 'unknown':
      return anything
    case 'string':
    case 'boolean':
      return (input) => typeof input === rule.type
    case 'number':
      return (input) => typeof input === 'number' && !Number.isNaN(input)
    case 'literal':
      return (input) => input === rule.literal
    case 'picklist':
      return options && ((input) => options.includes(input))
    case 'nullable':
      return wrapped && testOf(wrapped, named, null)
    case 'optional':
      return wrapped && testOf(wrapped, named, undefined)
    case 'object':
      return entries && objectTest(entries, named, named.get(rule))
    case 'array':
      return item && arrayTest(testOf(item, named, NEVER))
    case 'record':
      return value && recordTest(testOf(value, named, NEVER))
    default:
      return undefined
  }
}

/** The test of an action in a pipe, run on a value that passed the schema before it. */
function actionTest({ type, requirement }: SchemaPart): Test | undefined {
  const limit = requirement as number
  switch (type) {
    case 'check':
    case 'guard':
    case 'safe_integer':
    case 'finite':
      return requirement as Test
    case 'regex':
      return (input) => (requirement as RegExp).test(input as string)
    case 'non_empty':
      return (input) => (input as { length: number }).length > 0
    case 'max_length':
      return (input) => (input as { length: number }).length <= limit
    case 'min_value':
      return (input) => (input as number) >= limit
    case 'max_value':
      return (input) => (input as number) <= limit
    default:
      return undefined
  }
}

const unread = ({ kind, type }: SchemaPart) => new TypeError(`no reader for ${kind} ${type}`)

function stepTest(step: SchemaPart, named: ReadByName): Test {
  const test = step.kind === 'schema' ? schemaTest(step, named) : actionTest(step)
  if (test === undefined) throw unread(step)
  return test
}

/** A pipe's schemas and actions, those of pipes within it too. */
function stepsOf(rule: SchemaPart): readonly SchemaPart[] {
  if (rule.default !== undefined || rule.fallback !== undefined) throw unread(rule)
  return rule.pipe?.flatMap((step) => (step.kind === 'metadata' ? [] : stepsOf(step))) ?? [rule]
}

const both = (first: Test, second: Test): Test =>
  first === anything ? second : second === anything ? first : (value) => first(value) && second(value)

/** The test of a schema that takes `empty` too. Of text and numbers there are most: each is one call and its rules. */
function testOf(rule: SchemaPart, named: ReadByName, empty: unknown): Test {
  const [schema = rule, ...others] = stepsOf(rule)
  const first = stepTest(schema, named)
  const rules = others.map((step) => stepTest(step, named)).reduce(both, anything)
  if (schema.type === 'string')
    return (input) => input === empty || (typeof input === 'string' && rules(input))
  if (schema.type === 'number')
    return (input) => input === empty || (typeof input === 'number' && !Number.isNaN(input) && rules(input))
  const test = both(first, rules)
  return empty === NEVER ? test : (input) => input === empty || test(input)
}

/**
 * A fast test made from a valibot schema: true exactly where valibot accepts the value unchanged. It makes no copies and
 * no messages, so that a publication of many projects is checked in time; what it refuses goes to valibot. An object
 * schema in `named` has its properties read by their names.
 */
export const accepts = (schema: GenericSchema, named: ReadByName = new Map()): Test =>
  testOf(schema as unknown as SchemaPart, named, NEVER)
