/** `20.19.0`, `20.19` or `20` as numbers; what is left out is 0. */
const parts = (version: string): readonly [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return [major, minor, patch]
}

const compare = (a: string, b: string): number => {
  const [left, right] = [parts(a), parts(b)]
  const differing = left.findIndex((part, index) => part !== right[index])
  return differing < 0 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0)
}

const COMPARATOR = /^(>=|>|<=|<|\^|~|=|)(\d+(?:\.\d+){0,2})$/

function allows(comparator: string, version: string): boolean {
  if (comparator === '*') return true
  const [, operator = '', bound = ''] = COMPARATOR.exec(comparator.replace(/(?:\.[x*])+$/, '')) ?? []
  if (bound === '') throw new Error(`a range that cannot be read: ${comparator}`)
  const order = compare(version, bound)
  const [major, minor] = parts(version)
  switch (operator) {
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '^':
      return order >= 0 && major === parts(bound)[0]
    case '~':
      return order >= 0 && major === parts(bound)[0] && minor === parts(bound)[1]
    default:
      return `${version}.`.startsWith(`${bound}.`)
  }
}

/** Whether a range of `engines.node` allows a version of Node; a range it cannot read is an error. */
export const rangeAllows = (range: string, version: string): boolean =>
  range
    .split('||')
    .map((part) => part.trim().replace(/([<>=^~])\s+/g, '$1'))
    .some((part) => part.split(/\s+/).every((comparator) => allows(comparator, version)))
