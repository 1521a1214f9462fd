import { inOrder, within } from './xml'

/** CT_BarSer and CT_LineSer: the order of a series' elements. */
const SERIES = [
  ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:marker', 'c:dPt'],
  ...['c:dLbls', 'c:cat', 'c:val', 'c:smooth'],
]

/** The ids of the axes that are there. */
const axesIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<c:(?:catAx|valAx|serAx|dateAx)>\s*<c:axId val="(\d+)"\/>/g)].map(([, id = '']) => id)

/** Removes the reference to a third axis that does not exist: PowerPoint would offer to repair the file. */
function withoutOrphans(xml: string) {
  const axes = axesIn(xml)
  return xml.replace(/<c:axId val="(\d+)"\/>/g, (tag, id: string) => (axes.includes(id) ? tag : ''))
}

/** A series in the schema's order; what a line has none of goes, and so do points without a value. */
const series = (xml: string, isLine: boolean) =>
  within(xml, 'c:ser', (content) => {
    const own = isLine ? content.replace(/<c:invertIfNegative[^>]*>/g, '') : content
    return inOrder(own.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, ''), SERIES)
  })

/** A chart's part as the schema has it. */
export function repairChart(xml: string, lang: string): string {
  const isLine = xml.includes('<c:lineChart>')
  return withoutOrphans(series(xml, isLine))
    .replace('<c:lineChart><c:varyColors', '<c:lineChart><c:grouping val="standard"/><c:varyColors')
    .replace('<c:roundedCorners val="1"/>', `<c:lang val="${lang}"/><c:roundedCorners val="0"/>`)
    .replace(/<c:dispBlanksAs val="\w+"\/>/, '<c:dispBlanksAs val="gap"/>')
    .replaceAll('<c:showLeaderLines val="0"/>', '')
    .replaceAll('</a:pPr></a:p></c:txPr>', `</a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`)
    .replaceAll('lang="en-US"', `lang="${lang}"`)
}
