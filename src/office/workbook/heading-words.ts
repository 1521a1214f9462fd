import { UNTOLD_HEADINGS, type ColumnKind, type TableKind } from './vocabulary'

/** What a heading means: a column, by its own name or by one that counts only where no other column is meant; or one that is not read. */
export type Meaning =
  | { readonly key: string; readonly isWeak: boolean }
  /** The fault that tells why it is left out. */
  | { readonly left: string }

const exactly = (columns: readonly ColumnKind[], name: string) =>
  columns.find(({ names }) => names.includes(name)) ?? columns.find(({ matches }) => matches?.test(name))

/** Headings of columns of 项目 that the published data have no place for, or that need a person's word. */
const LEFT: readonly { readonly fault: string; readonly pattern: RegExp }[] = [
  {
    fault: 'sinceStart',
    pattern:
      /(?:\d{4}年)(?:底|末|\d{1,2}月).*完成.*投资|^年[底末].*完成.*投资|(?:自?开工|建设)以来.*投资|自开工.*投资/u,
  },
  { fault: 'personColumn', pattern: /领导|责任人|负责人|联系人|联系电话|联系方式|手机|包保人|专班成员/u },
  { fault: 'noPlaceFor', pattern: /形象进度|进展|建设单位|业主|建设规模|建设内容/u },
]

/** What the words over a column mean, the lowest alone first; null where nobody knows. */
export function meaningOf(names: readonly string[], { columns, hasLeft }: TableKind): Meaning | null {
  // What a title above them says is not said of columns that are passed over.
  const isUntold = UNTOLD_HEADINGS.has(names[0] ?? '')
  const left =
    hasLeft === true && !isUntold && LEFT.find(({ pattern }) => names.some((name) => pattern.test(name)))
  for (const name of names) {
    const found = exactly(columns, name)
    if (found && !(left && left.fault === 'sinceStart')) return { key: found.key, isWeak: false }
  }
  if (left) return { left: left.fault }
  const weak = columns.find(({ also }) => names.some((name) => also?.includes(name)))
  return weak ? { key: weak.key, isWeak: true } : null
}
