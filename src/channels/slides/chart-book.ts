import type { Say } from '@/core/i18n/say'
import { chartNumber, seriesHeading } from '@/channels/shared/native-numbers'
import type { NativeChart } from '@/scenes/native-chart'
import { wholeBook } from '@/core/zip/whole-book'
import { FONT } from './sizes'

/** As the charts' references name it. */
const SHEET = 'Sheet1'

/** The workbook behind a chart: categories down, a column a series, absent figures left empty. */
export function chartBook({ categories, series }: NativeChart, say: Say): Promise<Uint8Array> {
  const heading = [null, ...series.map((one) => ({ value: seriesHeading(one, say) }))]
  const rows = categories.map((category, row) => [
    { value: category, type: String },
    ...series.map(({ figures }) => {
      const number = chartNumber(figures[row] ?? null, say)
      return number && { value: number.value, type: Number, format: number.format }
    }),
  ])
  const columns = [{ width: 24 }, ...series.map(() => ({ width: 18 }))]
  return wholeBook([{ data: [heading, ...rows], sheet: SHEET, columns }], FONT)
}
