import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { PrintedFigure } from '@/core/figures/open-figures'
import type { Edition } from '@/core/publication/contract'
import { parseJson } from '@/core/publication/parse'
import { shown, type Problem } from '@/core/publication/problems'
import {
  basisOf,
  editionName,
  figuresFile,
  figuresPath,
  type FiguresFile,
} from '@/office/publishing/open-figures-file'
import type { Bilingual } from '@/office/publishing/usage-error'
import { own } from '@/core/publication/own'

/** How closely figures must agree (docs/format.md). */
const TOLERANCE = 1e-9

const Figure = v.union([
  v.object({ value: v.union([v.number(), v.string()]), unit: v.string(), text: v.string() }),
  v.object({ absent: v.string() }),
])
/** The open figures as they are read; what their values must be, the editions say. */
export const FiguresFileSchema = v.object({
  period: v.string(),
  revision: v.number(),
  figures: v.record(v.string(), Figure),
  laggards: v.array(v.string()),
  basis: v.optional(v.array(v.string())),
})
type WrittenFigure = PrintedFigure | v.InferOutput<typeof Figure>
type ReadFile = v.InferOutput<typeof FiguresFileSchema>

function areSame(a: WrittenFigure, b: WrittenFigure): boolean {
  if ('absent' in a || 'absent' in b) return 'absent' in a && 'absent' in b && a.absent === b.absent
  const { value, unit, text } = b
  const near =
    typeof a.value === 'number' && typeof value === 'number'
      ? Math.abs(a.value - value) <= TOLERANCE * Math.max(1, Math.abs(value))
      : a.value === value
  return near && a.unit === unit && a.text === text
}

const told = (figure: WrittenFigure | undefined) =>
  figure === undefined ? 'nothing' : 'absent' in figure ? `absent: ${figure.absent}` : shown(figure.value)

/** Every figure of a file that is not what the editions give. */
function differences(file: ReadFile, computed: FiguresFile): Problem[] {
  const ids = new Set([...Object.keys(computed.figures), ...Object.keys(file.figures)])
  const wrong = [...ids].flatMap((id) => {
    const [here, there] = [own(file.figures, id), own(computed.figures, id)]
    if (here && there && areSame(here, there)) return []
    return [{ path: `figures[${shown(id)}]`, problem: `the editions give ${told(there)}, got ${told(here)}` }]
  })
  const laggards =
    file.laggards.join() === computed.laggards.join()
      ? []
      : [{ path: 'laggards', problem: 'not those that the editions give' }]
  const named = editionName(file) === editionName(computed)
  const names = named ? [] : [{ path: 'revision', problem: `expected ${editionName(computed)}` }]
  return [...names, ...wrong, ...laggards]
}

export interface FiguresChecked {
  readonly problems: readonly Problem[]
  /** A note: in order, but worth telling. */
  readonly notes: readonly Bilingual[]
}

const wrong = (source: string, problem: string, path = ''): FiguresChecked => ({
  problems: [{ source, path, problem }],
  notes: [],
})

/** The editions that a file of figures was computed from; the name of one that is missing. */
function basisIn(
  file: ReadFile,
  edition: Edition,
  editions: readonly Edition[],
): readonly Edition[] | string {
  if (file.basis === undefined) return basisOf(edition, editions)
  const found: Edition[] = []
  for (const name of file.basis) {
    const one = editions.find((other) => editionName(other) === name && other.period < edition.period)
    if (!one || found.some(({ period }) => period >= one.period)) return name
    found.push(one)
  }
  return found
}

/**
 * Compares an edition's file of open figures with what its editions give: values to 1e-9, units and texts exactly.
 * Figures computed before an earlier period was corrected or added are in order, and noted.
 */
export async function verifyFigures(
  dir: string,
  edition: Edition,
  editions: readonly Edition[],
): Promise<FiguresChecked> {
  const source = figuresPath(edition)
  const text = await readFile(join(dir, source), 'utf8').catch(() => null)
  if (text === null) return wrong(source, 'cannot be read')
  const json = parseJson(text)
  const parsed = v.safeParse(FiguresFileSchema, json.ok ? json.value : null)
  if (!parsed.success) return wrong(source, 'not a file of open figures')
  const basis = basisIn(parsed.output, edition, editions)
  if (typeof basis === 'string') return wrong(source, `there is no earlier edition ${shown(basis)}`, 'basis')
  const problems = differences(parsed.output, figuresFile(edition, basis))
  const newest = basisOf(edition, editions).map(editionName)
  const beside = basis.map(editionName).join(', ')
  const stale = basis.map(editionName).join() !== newest.join()
  return {
    problems: problems.map((problem) => ({ ...problem, source })),
    notes: stale
      ? [[`${source}：计算时依据的是 ${beside || '空'}`, `${source}: computed beside ${beside || 'nothing'}`]]
      : [],
  }
}
