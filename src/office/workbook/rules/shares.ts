import { isAsAnnounced } from '@/core/publication/announced'
import type { Project } from '@/core/publication/contract'
import { groupRatio } from '@/core/publication/sums'
import { fault, found, type Fault, type Found } from '../mistakes'
import { readShare, type Share } from '../read-number'
import type { ProjectRow } from '../project-row'
import type { TableRow } from '../table'
import type { Judged, BookRule } from './rule'

export const AMOUNTS = ['totalYuan', 'planYuan', 'completedYuan'] as const

/** The possible meanings of a share: as written, or, without a percent sign, as a fraction or a percentage. */
const meanings = (share: Share): readonly Share[] =>
  share.isPercent ? [share] : [share, { ...share, exponent: share.exponent - 2, isPercent: true }]

/** True where a share is the rows' own, to half of its last digit; null where they have none. */
export function isShareOf(share: Share, rows: readonly Project[]): boolean | null {
  const { value, completedYuan, planYuan } = groupRatio(rows)
  if (value === null || !Number.isSafeInteger(completedYuan) || !Number.isSafeInteger(planYuan)) return null
  return meanings(share).some((meant) => isAsAnnounced(meant, completedYuan, planYuan))
}

export function shareDiffers(rows: readonly Project[]): Fault {
  const computed = { ratio: groupRatio(rows).value ?? 0 }
  return fault('shareDiffers', { computed }, { computed })
}

/** The published 占比 of a row; null where there is none. */
export const shareIn = (row: TableRow) =>
  row.read('share', (cell) => readShare(cell, row.column('share')?.isPercent), null)

type Compared = ReturnType<typeof comparedIn>

const comparedIn = (rows: readonly ProjectRow[]) =>
  rows
    .filter(({ row }) => row.column('share'))
    .map(({ row, project }) => {
      const { value, mistakes } = shareIn(row)
      return { row, project, mistakes, agrees: value === null || isShareOf(value, [project]) }
    })

const compared = new WeakMap<readonly ProjectRow[], Compared>()

/** Each row's share beside its amounts: whether they agree; null where there is nothing to hold it to. */
function comparedShares({ draft, isTold }: Judged): Compared {
  const rows = draft.rows?.projects.rows ?? []
  const known = compared.get(rows) ?? comparedIn(rows)
  compared.set(rows, known)
  const isUnsure = (row: TableRow) => AMOUNTS.some((key) => isTold(row.sheet, row.cell(key)))
  return known.map((one) => (one.agrees !== true && isUnsure(one.row) ? { ...one, agrees: true } : one))
}

/** Checks a written 占比 against the computed one, to its own last digit. */
export const publishedShare: BookRule = {
  id: 'published-share',
  weight: 'refuse',
  find: (judged) =>
    comparedShares(judged).flatMap(({ row, project, mistakes, agrees }): readonly Found[] =>
      agrees === false
        ? [...mistakes, found(row.sheet, row.cell('share'), shareDiffers([project]))]
        : mistakes,
    ),
}

export const shareOfNothing: BookRule = {
  id: 'share-of-nothing',
  weight: 'tell',
  find: (judged) =>
    comparedShares(judged)
      .filter(({ agrees }) => agrees === null)
      .map(({ row }) => found(row.sheet, row.cell('share'), fault('shareOfNothing'))),
}
