import type { District, Stage } from '@/core/publication/contract'
import { compact, isNotPublished } from './cell'
import { fault, refuse } from './mistakes'
import { gather, read, seenBefore, sound, type CellReader, type Read } from './read'
import { required } from './read-cell'
import { readCode, readText } from './read-text'
import type { SheetTable, TableRow } from './table'
import { DEFAULT_DISTRICTS, DEFAULT_STAGES, type NamedStage } from './vocabulary'

const ONE_GROUP = 'district'

/** Tells a name or code that stands in a column already; says whether it is new. */
function unrepeated(key: string): (row: TableRow, value: string) => Read<boolean> {
  const before = seenBefore('first')
  return (row, value) => {
    const cell = row.cell(key)
    const first = before(value, cell.at)
    return first === undefined
      ? sound(true)
      : { value: false, mistakes: [refuse(row.sheet, cell, fault('repeated', { first }))] }
  }
}

/**
 * Step: the districts of 区市; without the sheet those published before, at first those of the sample city. Without its
 * column 排名组 they stay in the groups they were in.
 */
export function readDistrictRows(
  table: SheetTable | null,
  before: readonly District[] = DEFAULT_DISTRICTS,
): Read<readonly District[]> {
  if (!table) return sound(before.map(({ id, name, group }) => ({ id, name, group })))
  const [newId, newName] = [unrepeated('id'), unrepeated('name')]
  const groups = new Set(before.map(({ group }) => group))
  const groupBefore = (id: string, name: string) =>
    before.find((one) => one.id === id || one.name === name)?.group ??
    (groups.size === 1 ? before[0]?.group : undefined)
  return gather((take) =>
    table.rows.flatMap((row) => {
      const name = take(row.read('name', required('名称', readText), ''))
      const id = take(row.read('id', required('代码', readCode), ''))
      const told = row.column('group') ? take(row.read('group', readText, null)) : groupBefore(id, name)
      const group = told ?? ONE_GROUP
      const successorOf = take(row.read('successorOf', readCode, null))
      if (name === '' || id === '') return []
      const isNew = take(newId(row, id)) && take(newName(row, name))
      return isNew ? { id, name, group, ...(successorOf === null ? {} : { successorOf }) } : []
    }),
  )
}

const readAliases: CellReader<readonly string[]> = (cell) =>
  read(isNotPublished(cell) ? [] : compact(cell.text).split(/[、,;/]/u))

const named = (stage: Stage): NamedStage => ({
  stage,
  aliases: DEFAULT_STAGES.find((other) => other.stage.id === stage.id)?.aliases ?? [],
})

/**
 * Step: the stages of 阶段 with their other names; the contract's keep their ids, a new one has its name for one. Without
 * the sheet those published before.
 */
export function readStageRows(
  table: SheetTable | null,
  before: readonly Stage[] | undefined,
): Read<readonly NamedStage[]> {
  if (!table) return sound(before?.map(named) ?? DEFAULT_STAGES)
  const newName = unrepeated('name')
  return gather((take) =>
    table.rows.flatMap((row) => {
      const name = take(row.read('name', required('名称', readText), ''))
      const aliases = take(row.read('aliases', readAliases, []))
      if (name === '' || !take(newName(row, name))) return []
      const known = DEFAULT_STAGES.find((other) => [other.stage.name, ...other.aliases].includes(name))
      return {
        stage: { id: known?.stage.id ?? name, name },
        aliases: [...aliases, ...(known?.aliases ?? [])],
      }
    }),
  )
}
