import { compact, type BookCell } from './cell'
import type { Headings } from './headings'
import { columnOf } from './sheet'

/** Words that make a row a total, alone in their cell, numbered or in brackets: `合 计：`, `（一）小计`. */
const ALONE =
  /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]?)?(?:全市|本市)?(?:合计|小计|总计|其中|平均(?:值|数)?)[:]?$/u
/** The same with what they count: `省级项目合计`, `其中：省级`, `合计（181个）`. */
const WITHIN = /^.{0,20}(?:合计|小计|总计|平均)[:]?$|^(?:合计|小计|总计|平均)[(:\d]|^其中[:省市区]/u

/** Columns whose words may say that a row is a total. */
const LABELS = ['id', 'name', 'level', 'districts', 'district', 'field', 'group']

/** The cell whose words make a row a total, or null. A row with an id of its own is one only when the words stand alone. */
export function totalLabels({ known }: Headings): (cells: readonly BookCell[]) => BookCell | null {
  const columns = LABELS.flatMap((key) => known.get(key)?.column ?? [])
  const last = Math.max(0, ...columns)
  const id = known.get('id')?.column
  return (cells) => {
    const texts: string[] = []
    let own: string | null = null
    for (const cell of cells) {
      const column = columnOf(cell.at)
      // Cells stand by their columns.
      if (column > last) break
      const text = compact(String(cell.value))
      texts.push(text)
      if (column === id) own = text
    }
    const cellOf = (words: RegExp) => cells[texts.findIndex((text) => words.test(text))] ?? null
    const alone = cellOf(ALONE)
    if (alone || (own !== null && !WITHIN.test(own))) return alone
    return cellOf(WITHIN)
  }
}
