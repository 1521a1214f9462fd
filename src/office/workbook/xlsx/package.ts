import type { UnpackedZip } from '../unpack'
import { attributesOf, elements, xmlOf } from './xml'

/** Where a part leads: by an id, of a kind, to another part. */
export interface Relationship {
  readonly id: string
  /** The last word of its type: `worksheet`. */
  readonly kind: string
  readonly target: string
}

const folderOf = (name: string) => name.slice(0, name.lastIndexOf('/') + 1)

/** A target as a part's name: `../styles.xml` of `xl/worksheets/` is `xl/styles.xml`. */
function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Where a part leads to; the package itself has no name. */
export function relationshipsOf(parts: UnpackedZip, name: string): readonly Relationship[] {
  const folder = folderOf(name)
  const bytes = parts.read(`${folder}_rels/${name.slice(folder.length)}.rels`)
  if (!bytes) return []
  return [...elements(xmlOf(bytes), 'Relationship')].map(({ tag }) => {
    const of = attributesOf(tag)
    return {
      id: of.get('Id') ?? '',
      kind: of.get('Type')?.split('/').at(-1) ?? '',
      target: resolved(folder, of.get('Target') ?? ''),
    }
  })
}
