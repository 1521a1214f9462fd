import type pptxgen from 'pptxgenjs'
import { day as theme } from '@/core/charts/theme'
import type { Say } from '@/core/i18n/say'
import { chartNumber, seriesHeading, writingOf } from '@/channels/shared/native-numbers'
import type { NativeChart } from '@/scenes/native-chart'
import { FONT, TYPE } from './sizes'

type PptxSlide = pptxgen.Slide
type SlideBox = { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

/** `#0E7C86` as the library wants it. */
export const hex = (colour: string): string => colour.replace('#', '')

function optionsOf(
  { kind, series, colours, scale, reversed, categories }: NativeChart,
  say: Say,
): pptxgen.IChartOpts {
  const isBar = kind === 'bars'
  const isLine = kind === 'lines' || kind === 'dots'
  const [first] = series
  const format = first ? writingOf(first, say).label : 'General'
  const crowded = series.length * categories.length > (isLine ? 16 : 24)
  return {
    barDir: isBar ? 'bar' : 'col',
    barGapWidthPct: series.length > 1 ? 45 : 55,
    barOverlapPct: 0,
    chartColors: (series.length === 1 && colours ? colours : series.map(({ colour }) => colour)).map(hex),
    catAxisLabelFontFace: FONT,
    catAxisLabelFontSize: TYPE.chart,
    catAxisLabelColor: hex(theme.text),
    valAxisLabelFontFace: FONT,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: hex(theme.muted),
    catAxisLineShow: !isBar,
    catAxisLineColor: hex(theme.line),
    catAxisMajorTickMark: 'none',
    // Otherwise the first row stands at the bottom.
    ...(isBar ? { catAxisOrientation: 'maxMin' as 'minMax' } : {}),
    ...(reversed ? { valAxisOrientation: 'maxMin' as 'minMax', catAxisLabelPos: 'high' } : {}),
    valAxisHidden: !isLine,
    valAxisLineShow: false,
    valAxisMajorTickMark: 'none',
    valAxisLabelFormatCode: format,
    valGridLine: isLine ? { color: hex(theme.line), size: 0.75, style: 'solid' } : { style: 'none' },
    catGridLine: { style: 'none' },
    ...(scale
      ? { valAxisMinVal: scale.min, valAxisMaxVal: scale.max, valAxisMajorUnit: scale.step }
      : { valAxisMinVal: 0 }),
    showValue: kind === 'dots' ? false : !crowded,
    dataLabelFormatCode: format,
    dataLabelFontFace: FONT,
    dataLabelFontSize: 11,
    dataLabelColor: hex(theme.text),
    dataLabelPosition: isLine ? 't' : 'outEnd',
    ...(isLine
      ? {
          lineSize: kind === 'dots' ? 0 : 2.25,
          lineDataSymbol: 'circle',
          lineDataSymbolSize: kind === 'dots' ? 13 : 8,
        }
      : {}),
    showLegend: series.length > 1,
    legendPos: kind === 'lines' ? 'r' : 't',
    legendFontFace: FONT,
    legendFontSize: TYPE.chart,
    legendColor: hex(theme.text),
  }
}

/** Draws a chart that can be edited, with its numbers. */
export function drawChart(
  slide: PptxSlide,
  chart: NativeChart,
  place: SlideBox,
  say: Say,
  altText: string,
): void {
  const { kind, series, categories } = chart
  const data = series.map((one) => ({
    name: seriesHeading(one, say),
    labels: [...categories],
    // The library takes no null; what is not finite it leaves empty, and the pass over the parts takes it out.
    values: one.figures.map((figure) => chartNumber(figure, say)?.value ?? Number.NaN),
  }))
  const type = kind === 'lines' || kind === 'dots' ? 'line' : 'bar'
  slide.addChart(type, data, { ...optionsOf(chart, say), ...place, altText })
}
