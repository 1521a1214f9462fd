import { compact, type BookCell } from './cell'
import type { Headings } from './headings'

/** Words that make a row a total, alone in their cell, numbered or in brackets: `合 计：`, `（一）小计`. */
const ALONE = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]?)?(?:全市|本市)?(?:合计|小计|总计|其中)[:]?$/u
/** The same with what they count: `省级项目合计`, `其中：省级`, `合计（181个）`. */
const WITHIN = /^.{0,20}(?:合计|小计|总计)[:]?$|^(?:合计|小计|总计)[(:\d]|^其中[:省市区]/u

/** Columns whose words may say that a row is a total. */
const LABELS = ['id', 'name', 'level', 'districts', 'district', 'field', 'group']

/** The words that make a row a total, or null. A row with an id of its own is one only when the words stand alone. */
export function totalLabelOf(cells: readonly BookCell[], { known }: Headings): string | null {
  const columns = LABELS.flatMap((key) => known.get(key)?.column ?? [])
  const last = Math.max(0, ...columns)
  const id = known.get('id')?.column
  const texts = cells
    .map((cell) => ({ text: String(cell.value), column: columnOf(cell) }))
    .filter(({ column }) => column <= last)
    .map(({ text, column }) => ({ text: compact(text), column }))
  const alone = texts.find(({ text }) => ALONE.test(text))
  if (alone) return alone.text
  const own = texts.find(({ column }) => column === id)
  if (own && !WITHIN.test(own.text)) return null
  return texts.find(({ text }) => WITHIN.test(text))?.text ?? null
}

/** The column of a cell's address, from 0. */
function columnOf({ at }: BookCell): number {
  let column = 0
  for (const letter of at.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
