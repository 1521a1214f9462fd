import { compact, type BookCell } from './cell'
import type { Headings } from './headings'

/** Words that make a row a total, alone in their cell, numbered or in brackets: `合 计：`, `（一）小计`. */
const ALONE = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]?)?(?:全市|本市)?(?:合计|小计|总计|其中)[:]?$/u
/** The same with what they count: `省级项目合计`, `其中：省级`, `合计（181个）`. */
const WITHIN = /^.{0,20}(?:合计|小计|总计)[:]?$|^(?:合计|小计|总计)[(:\d]|^其中[:省市区]/u

/** Columns whose words may say that a row is a total. */
const LABELS = ['id', 'name', 'level', 'districts', 'district', 'field', 'group']

/** The words that make a row a total, or null. A row with an id of its own is one only when the words stand alone. */
export function totalLabels({ known }: Headings): (cells: readonly BookCell[]) => string | null {
  const columns = LABELS.flatMap((key) => known.get(key)?.column ?? [])
  const last = Math.max(0, ...columns)
  const id = known.get('id')?.column
  return (cells) => {
    const texts: string[] = []
    let own: string | null = null
    for (const cell of cells) {
      const column = columnOf(cell)
      if (column > last) continue
      const text = compact(String(cell.value))
      texts.push(text)
      if (column === id) own = text
    }
    const alone = texts.find((text) => ALONE.test(text))
    if (alone !== undefined) return alone
    if (own !== null && !WITHIN.test(own)) return null
    return texts.find((text) => WITHIN.test(text)) ?? null
  }
}

/** The column of a cell's address, from 0. */
function columnOf({ at }: BookCell): number {
  let column = 0
  for (let place = 0; place < at.length; place += 1) {
    const letter = at.charCodeAt(place) - 64
    if (letter < 1) break
    column = column * 26 + letter
  }
  return column - 1
}
