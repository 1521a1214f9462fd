import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packed } from '@/core/zip/packed'
import { repairChart } from './repair-chart'
import { repairPresentation, repairSlide, repairTypes, notesParagraphs, withFonts } from './repair-parts'
import { appProperties, coreProperties, type Properties } from './properties'

export interface Mending extends Properties {
  readonly lang: string
  /** Workbooks of the charts, in their order. */
  readonly books: readonly Uint8Array[]
}

const NOTES_THEME = 'ppt/theme/theme2.xml'
const CHART_PART = /(chart|Microsoft_Excel_Worksheet)(\d+)\.(xml|xlsx)/g

/** The library numbers charts over the life of the program; here they are numbered in each deck, from 1. */
function renumbering(paths: readonly string[]): (text: string) => string {
  const numbers = paths.flatMap((path) => Number(/^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1]) || [])
  const places = new Map([...numbers].sort((a, b) => a - b).map((number, at) => [number, at + 1]))
  return (text) =>
    text.replace(CHART_PART, (_, name: string, number: string, kind: string) => {
      return `${name}${places.get(Number(number)) ?? number}.${kind}`
    })
}

function repairXml(path: string, xml: string, { lang, ...about }: Mending, paths: readonly string[]) {
  if (path === '[Content_Types].xml') return repairTypes(xml, paths)
  if (path === 'docProps/core.xml') return coreProperties(about)
  if (path === 'docProps/app.xml') return appProperties(about)
  if (path === 'ppt/presentation.xml') return repairPresentation(xml)
  if (path.startsWith('ppt/theme/theme')) return withFonts(xml)
  if (path === 'ppt/notesMasters/_rels/notesMaster1.xml.rels') return xml.replace('theme1.xml', 'theme2.xml')
  if (/^ppt\/charts\/chart\d+\.xml$/.test(path)) return repairChart(xml, lang)
  if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(path)) return notesParagraphs(repairSlide(xml, lang))
  return /^ppt\/(slides|slideLayouts)\/[^/]+\.xml$/.test(path) ? repairSlide(xml, lang) : xml
}

/**
 * Repairs what the library writes: references to missing axes, the order of elements, repeated ids, content types, the
 * theme of the notes, the workbooks of the charts. The same input gives the same bytes.
 */
export function repairSlides(bytes: Uint8Array, mending: Mending): Uint8Array {
  const files = unzipSync(bytes)
  const theme = files['ppt/theme/theme1.xml']
  const whole: Record<string, Uint8Array> = { ...files, ...(theme ? { [NOTES_THEME]: theme } : {}) }
  const parts = Object.entries(whole).filter(([path]) => !path.endsWith('/'))
  const renumbered = renumbering(parts.map(([path]) => path))
  const paths = parts.map(([path]) => renumbered(path))
  return packed(
    parts.map(([old, file]) => {
      const path = renumbered(old)
      const book = /^ppt\/embeddings\/\D*(\d+)\.xlsx$/.exec(path)
      if (book) return [path, mending.books[Number(book[1]) - 1] ?? file]
      if (!/\.(xml|rels)$/.test(path)) return [path, file]
      return [path, strToU8(repairXml(path, renumbered(strFromU8(file)), mending, paths))]
    }),
  )
}
