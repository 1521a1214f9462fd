import type { District } from '@/core/publication/contract'
import { compact, isNotPublished } from './cell'
import type { Log } from './log'
import { fault } from './mistakes'
import { blankFault, required } from './names'
import { readCode, readText } from './read-text'
import { readTable, type TableRow } from './table'
import type { Sheet } from './sheet'
import { DEFAULT_DISTRICTS, DEFAULT_STAGES, DISTRICTS, STAGES, type NamedStage } from './vocabulary'

const ONE_GROUP = 'district'

/** Reports a name or code that occurs twice in a column. */
function unrepeated(sheet: string, log: Log, key: string): (row: TableRow, value: string) => boolean {
  const first = new Map<string, string>()
  return (row, value) => {
    const cell = row.cell(key)
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, cell.at)
    else log.error(sheet, cell, fault('repeated', { first: earlier }))
    return earlier === undefined
  }
}

/** The districts of 区市; without the sheet those of the sample city. */
export function readDistrictsSheet(sheet: Sheet | undefined, log: Log): readonly District[] {
  const table = sheet && readTable(sheet, DISTRICTS, log)
  if (!table) return DEFAULT_DISTRICTS
  const isNewId = unrepeated(table.sheet, log, 'id')
  const isNewName = unrepeated(table.sheet, log, 'name')
  return table.rows.flatMap((row) => {
    const [nameCell, idCell, groupCell] = [row.cell('name'), row.cell('id'), row.cell('group')]
    const name = log.take(table.sheet, nameCell, required(readText(nameCell), blankFault('名称')), '')
    const id = log.take(table.sheet, idCell, required(readCode(idCell), blankFault('代码')), '')
    const group = log.take(table.sheet, groupCell, readText(groupCell), null) ?? ONE_GROUP
    if (name === '' || id === '') return []
    return isNewId(row, id) && isNewName(row, name) ? { id, name, group } : []
  })
}

/** The stages of 阶段 with their other names; those of the contract keep their ids, a new one has its name for one. */
export function readStagesSheet(sheet: Sheet | undefined, log: Log): readonly NamedStage[] {
  const table = sheet && readTable(sheet, STAGES, log)
  if (!table) return DEFAULT_STAGES
  const isNew = unrepeated(table.sheet, log, 'name')
  return table.rows.flatMap((row) => {
    const [nameCell, aliasCell] = [row.cell('name'), row.cell('aliases')]
    const name = log.take(table.sheet, nameCell, required(readText(nameCell), blankFault('名称')), '')
    if (name === '' || !isNew(row, name)) return []
    const known = DEFAULT_STAGES.find((other) => [other.stage.name, ...other.aliases].includes(name))
    const written = isNotPublished(aliasCell) ? [] : compact(aliasCell.text).split(/[、,;/]/u)
    return { stage: { id: known?.stage.id ?? name, name }, aliases: [...written, ...(known?.aliases ?? [])] }
  })
}
