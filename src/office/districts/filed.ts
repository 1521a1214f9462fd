import type { Publications } from '@/core/publication/contract'
import type { Say } from '@/core/i18n/say'
import { isOdd } from '@/office/plausibility/lines'
import { reviewed } from '@/office/plausibility/reviewed'
import type { OfficeDesk } from '@/office/plausibility/rule'
import { checkBook, type BookOptions } from '@/office/workbook/check-book'
import type { Checked } from '@/office/workbook/checked'
import type { Book } from '@/office/workbook/sheet'
import { written, type Weight, type WrittenMistake } from '@/office/workbook/mistakes'
import type { Merged } from './sent'

/**
 * Checks a merged workbook and weighs it. Where cells could not be read it is weighed without them, so that each
 * district is told everything at once. Null where nothing was merged.
 */
export function checkMerged(
  { book, sound, originOf }: Merged,
  published: Publications,
  desk: OfficeDesk,
  say: Say,
  options: BookOptions = {},
): Checked | null {
  if (!book) return null
  const looked = (one: Book) => reviewed(checkBook(one, published, say, options), published, desk, say)
  const checked = looked(book)
  if (!sound) return checked
  const { errors, warnings, decisions } = looked(sound)
  // What follows from the cells that are left out is in none of the districts' cells.
  const isOwn = (mistake: WrittenMistake) =>
    isOdd(mistake) && mistake.cells.some(({ sheet, cell }) => originOf(sheet, cell) !== null)
  return {
    ...checked,
    errors: [...checked.errors, ...errors.filter(isOwn)],
    warnings: [...checked.warnings, ...warnings.filter(isOwn)],
    decisions: [...checked.decisions, ...decisions.filter(({ warning }) => isOwn(warning))],
  }
}

/** A mistake in words, in the file in which it is to be mended; of none where the file is empty. */
export interface FiledMistake extends WrittenMistake {
  readonly file: string
  readonly weight: Weight
}

const placeIn = ({ file, sheet, cell }: Pick<FiledMistake, 'file' | 'sheet' | 'cell'>) =>
  `${file}\n${sheet}!${cell}`

const sentenceAt = ({ sheet, cell, problem }: WrittenMistake) => `${sheet}!${cell} ${problem}`

/** One mistake of the merged workbook for each of its cells, where it was filled in. */
function backInFile(mistake: WrittenMistake, weight: Weight, { whole, originOf }: Merged): FiledMistake[] {
  const own = { sheet: mistake.sheet, cell: mistake.cell, value: mistake.value }
  const places = isOdd(mistake) && mistake.cells.length > 1 ? mistake.cells : [own]
  const { problem, repair } = mistake
  return places.map(({ sheet, cell, value }) => {
    const origin = originOf(sheet, cell)
    return { file: whole, sheet, cell, ...origin, value, problem, repair, weight }
  })
}

/**
 * The mistakes of merging, and those that the check of the merged workbook found, each by the file, sheet and cell in
 * which somebody mends it. What was told of a cell when its file was read is not told again.
 */
export function filedMistakes(merged: Merged, checked: Checked | null, say: Say): readonly FiledMistake[] {
  const first = merged.mistakes.map((mistake) => ({
    ...written(mistake, say),
    file: mistake.file,
    weight: mistake.weight,
  }))
  const told = new Set(first.filter(({ weight, cell }) => weight === 'refuse' && cell !== '').map(placeIn))
  const { errors = [], warnings = [], decisions = [] } = checked ?? {}
  const toDecide = new Set(decisions.map(({ warning }) => sentenceAt(warning)))
  const later = [
    ...errors.flatMap((mistake) => backInFile(mistake, 'refuse', merged)),
    ...warnings.flatMap((mistake) =>
      backInFile(mistake, toDecide.has(sentenceAt(mistake)) ? 'decide' : 'tell', merged),
    ),
  ]
  return [...first, ...later.filter((mistake) => !told.has(placeIn(mistake)))]
}

/** What has to be mended or explained in each file that came from a district, by its name. */
export function returnsOf(
  filed: readonly FiledMistake[],
  { whole }: Merged,
): ReadonlyMap<string, readonly FiledMistake[]> {
  const byFile = new Map<string, FiledMistake[]>()
  for (const mistake of filed) {
    if (mistake.weight === 'tell' || mistake.file === '' || mistake.file === whole) continue
    byFile.set(mistake.file, [...(byFile.get(mistake.file) ?? []), mistake])
  }
  return byFile
}
