import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { all, parseXml, type Node } from './xml'

/** The parts of an office file (Open Packaging Conventions), the XML ones parsed. */
export interface OfficePackage {
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly xml: Readonly<Record<string, Node>>
}

/** Opens a file; `parse` false leaves large parts unparsed. */
export function openPackage(bytes: Uint8Array, parse = true): OfficePackage {
  const files = unzipSync(bytes)
  const xml: Record<string, Node> = {}
  for (const [path, file] of Object.entries(files)) {
    if (!parse || !/\.(xml|rels)$/.test(path)) continue
    try {
      xml[path] = parseXml(strFromU8(file))
    } catch (cause) {
      throw new Error(`${path}: ${String(cause)}`, { cause })
    }
  }
  return { files, xml }
}

const TYPES = '[Content_Types].xml'
const relsOf = (path: string) => posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`)

/** What a part's relationships lead to, by id; `''` is the package itself. */
export function targetsOf({ xml }: OfficePackage, path: string): ReadonlyMap<string, string> {
  const rels = xml[path === '' ? '_rels/.rels' : relsOf(path)]
  return new Map(
    (rels ? all(rels, 'Relationship') : []).map(({ attributes }) => {
      const { Id = '', Target = '' } = attributes
      return [Id, Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(path), Target)]
    }),
  )
}

function contentProblems({ files, xml }: OfficePackage): string[] {
  const types = xml[TYPES]
  if (!types) return ['no content types']
  const parts = Object.keys(files).filter((path) => path !== TYPES)
  const defaults = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']))
  const overrides = all(types, 'Override').map(({ attributes }) => (attributes['PartName'] ?? '').slice(1))
  return [
    ...overrides.filter((path) => !files[path]).map((path) => `a type for ${path}, which is not there`),
    ...overrides.filter((path, at) => overrides.indexOf(path) !== at).map((path) => `two types for ${path}`),
    ...parts
      .filter((path) => !overrides.includes(path) && !defaults.has(path.split('.').at(-1)))
      .map((path) => `no type for ${path}`),
    // A part that only the default of .xml covers is of no kind that a program knows.
    ...parts
      .filter((path) => path.endsWith('.xml') && !overrides.includes(path))
      .map((path) => `no type of its own for ${path}`),
  ]
}

/** What is wrong with relationships: targets that are not there, parts that nothing leads to, ids used but not given. */
function relationProblems(found: OfficePackage): string[] {
  const { files, xml } = found
  const problems: string[] = []
  const reached = new Set<string>([TYPES, '_rels/.rels'])
  const open = ['']
  for (const path of open) {
    for (const [id, target] of targetsOf(found, path)) {
      if (!files[target]) problems.push(`${path || 'package'} ${id}: ${target} is not there`)
      if (reached.has(target)) continue
      reached.add(target)
      reached.add(relsOf(target))
      open.push(target)
    }
  }
  for (const path of Object.keys(files)) if (!reached.has(path)) problems.push(`nothing leads to ${path}`)
  for (const [path, root] of Object.entries(xml)) {
    if (path.endsWith('.rels')) continue
    const given = targetsOf(found, path)
    const used = (node: Node): string[] => [
      ...['r:id', 'r:embed', 'r:link'].flatMap((name) => node.attributes[name] ?? []),
      ...node.children.flatMap(used),
    ]
    for (const id of used(root)) if (!given.has(id)) problems.push(`${path}: no relationship ${id}`)
  }
  return problems
}

/** What breaks the rules of every office file; empty where nothing does. */
export const packageProblems = (found: OfficePackage): string[] => [
  ...contentProblems(found),
  ...relationProblems(found),
]
