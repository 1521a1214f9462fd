type Path = readonly (string | number)[]
type Inside = Record<string | number, unknown>

const isInside = (value: unknown): value is Inside => typeof value === 'object' && value !== null

/** A copy of a value in which what stands at a path is another, or is not there. */
export function changed(whole: object, path: Path, value?: unknown): unknown {
  const copy: unknown = structuredClone(whole)
  const last = path.at(-1) ?? ''
  let at = copy
  for (const key of path.slice(0, -1)) at = isInside(at) ? at[key] : undefined
  if (!isInside(at)) throw new RangeError(`there is no ${path.join('.')}`)
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}

/** Every path below a value. */
export function paths(value: unknown, at: Path = []): Path[] {
  const own = at.length > 0 ? [at] : []
  if (!isInside(value)) return own
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [...own, ...keys.flatMap((key) => paths(value[key], [...at, key]))]
}
