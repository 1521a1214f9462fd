import { isAbsent, type Maybe } from '@/core/figures/figure'
import type { Say } from '@/core/i18n/say'
import { sheetNumber, type SheetNumber } from '@/core/i18n/sheet-number'
import type { NativeSeries } from '@/scenes/native-chart'

/** A figure's number for a chart's data; null where there is none. */
export const chartNumber = (figure: Maybe | null, say: Say): SheetNumber | null =>
  figure === null || isAbsent(figure) ? null : sheetNumber(figure, say)

/** The unit and the notation of a series: those of its first number. */
export function writingOf({ figures }: NativeSeries, say: Say): Pick<SheetNumber, 'label' | 'unit'> {
  const [first] = figures.flatMap((figure) => chartNumber(figure, say) ?? [])
  return first ?? { label: 'General', unit: '' }
}

/** A series' name with its unit, as it heads a column of the chart's workbook. */
export function seriesHeading(series: NativeSeries, say: Say): string {
  const { unit } = writingOf(series, say)
  return unit === '' ? series.name : say.t('common.withUnit', { name: series.name, unit })
}
