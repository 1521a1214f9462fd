import type { GenericSchema } from 'valibot'

/** The parts of a valibot schema or action that are read here. */
interface Part {
  readonly kind: string
  readonly type: string
  readonly pipe?: readonly Part[]
  readonly entries?: Readonly<Record<string, Part>>
  readonly item?: Part
  readonly wrapped?: Part
  readonly value?: Part
  readonly literal?: unknown
  readonly options?: readonly unknown[]
  readonly check?: Test
  readonly requirement?: unknown
}

export type Test = (value: unknown) => boolean
/** Faster tests for some schemas; what they refuse is judged by the schema itself. */
type Glances = ReadonlyMap<object, Test>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys that valibot drops from a record; a record that has one is left to valibot. */
const DROPPED = new Set(['__proto__', 'prototype', 'constructor'])

function objectTest(entries: Readonly<Record<string, Part>>, glances: Glances): Test {
  const tests = Object.entries(entries).map(([key, part]) => ({ key, accepts: testOf(part, glances) }))
  return (value) => {
    if (!isRecord(value)) return false
    for (const { key, accepts } of tests) if (!accepts(value[key])) return false
    return true
  }
}

const anything: Test = () => true

function arrayTest(accepts: Test): Test {
  if (accepts === anything) return Array.isArray
  return (value) => {
    if (!Array.isArray(value)) return false
    for (const item of value) if (!accepts(item)) return false
    return true
  }
}

function recordTest(accepts: Test): Test {
  return (value) => {
    if (!isRecord(value)) return false
    for (const key of Object.keys(value)) if (DROPPED.has(key) || !accepts(value[key])) return false
    return true
  }
}

/** The test of a schema without its pipe; undefined where this reader does not know the type. */
function plainTest(part: Part, glances: Glances): Test | undefined {
  const { entries, item, wrapped, value, options, check } = part
  switch (part.type) {
    case 'unknown':
      return anything
    case 'string':
    case 'boolean':
      return (input) => typeof input === part.type
    case 'number':
      return (input) => typeof input === 'number' && !Number.isNaN(input)
    case 'literal':
      return (input) => input === part.literal
    case 'picklist':
      return options && ((input) => options.includes(input))
    case 'custom':
      return check
    case 'nullable':
    case 'optional': {
      const empty = part.type === 'nullable' ? null : undefined
      const accepts = wrapped && testOf(wrapped, glances)
      return accepts && ((input) => input === empty || accepts(input))
    }
    case 'object':
      return entries && objectTest(entries, glances)
    case 'array':
      return item && arrayTest(testOf(item, glances))
    case 'record':
      return value && recordTest(testOf(value, glances))
    default:
      return undefined
  }
}

/** The test of an action in a pipe, run on a value that passed the schema before it. */
function actionTest({ type, requirement }: Part): Test | undefined {
  const limit = requirement as number
  switch (type) {
    case 'check':
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

function stepsOf(part: Part, glances: Glances): Test {
  const tests: Test[] = []
  for (const step of part.pipe ?? [part]) {
    if (step.kind === 'metadata') continue
    const nested = step !== part && step.pipe !== undefined
    const test = nested
      ? testOf(step, glances)
      : step.kind === 'schema'
        ? plainTest(step, glances)
        : actionTest(step)
    if (test === undefined) throw new TypeError(`no reader for ${step.kind} ${step.type}`)
    tests.push(test)
  }
  const [first, second, ...others] = tests
  if (first === undefined) return anything
  if (second === undefined) return first
  if (others.length === 0) return (value) => first(value) && second(value)
  return (value) => {
    for (const test of tests) if (!test(value)) return false
    return true
  }
}

function testOf(part: Part, glances: Glances): Test {
  const whole = stepsOf(part, glances)
  const glance = glances.get(part)
  return glance ? (value) => glance(value) || whole(value) : whole
}

/**
 * A fast test for a valibot schema: true exactly where valibot accepts the value unchanged. It makes no copies and no
 * messages, so that a publication of many projects is checked in time; what it refuses goes to valibot.
 */
export const accepts = (schema: GenericSchema, glances: Glances = new Map()): Test =>
  testOf(schema as unknown as Part, glances)
