import { FONT } from './sizes'
import { elementsOf, inOrder, within } from './xml'

/** CT_Presentation: the order of its elements. */
const PRESENTATION = [
  ...['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'],
  'p:defaultTextStyle',
]

/** Where the machine has no 微软雅黑. */
const FALLBACK_FONT = 'Noto Sans SC'
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml'

/** The content types of the parts in the file, each once. */
export function repairTypes(xml: string, paths: readonly string[]): string {
  const [types] = elementsOf(xml.replace(/<\?xml[^>]*\?>/, ''))
  const content = types?.xml.replace(/^<Types[^>]*>/, '').replace('</Types>', '') ?? ''
  const seen = new Set<string>()
  const kept = elementsOf(content).filter(({ name, xml: own }) => {
    const part = /(?:PartName="\/|Extension=")([^"]*)"/.exec(own)?.[1] ?? ''
    const isThere =
      name === 'Default' ? paths.some((path) => path.endsWith(`.${part}`)) : paths.includes(part)
    if (!isThere || seen.has(part)) return false
    seen.add(part)
    return true
  })
  const themes = paths
    .filter((path) => /^ppt\/theme\/\w+\.xml$/.test(path) && !seen.has(path))
    .map((path) => `<Override PartName="/${path}" ContentType="${THEME_TYPE}"/>`)
  return xml.replace(content, kept.map((one) => one.xml).join('') + themes.join(''))
}

/** Masters before slides, and notes on a sheet of ordinary paper. */
export const repairPresentation = (xml: string): string =>
  within(xml, 'p:presentation', (content) => inOrder(content, PRESENTATION)).replace(
    /<p:notesSz[^>]*\/>/,
    '<p:notesSz cx="6858000" cy="9144000"/>',
  )

/** One typeface for Latin and Chinese in headings and text. */
export const withFonts = (xml: string): string =>
  ['a:majorFont', 'a:minorFont'].reduce(
    (theme, name) =>
      within(
        theme,
        name,
        () =>
          `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/><a:cs typeface=""/>` +
          `<a:font script="Hans" typeface="${FALLBACK_FONT}"/>`,
      ),
    xml,
  )

/** Ids that are unique on the slide, one set of a paragraph's properties, a title that is a title. */
export function repairSlide(xml: string, lang: string): string {
  let id = 0
  return xml
    .replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${(id += 1)}"`)
    .replace(/(<\/a:r>|<a:br\/>)<a:pPr(?:[^>]*\/>|[\s\S]*?<\/a:pPr>)/g, '$1')
    .replace(/<p:ph\s+idx="\d+"\s+type="title"\s+hasCustomPrompt="1"\s*\/>/g, '<p:ph type="title"/>')
    .replace(/<p:cNvSpPr\/>(?=<p:nvPr><p:ph)/g, '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>')
    .replaceAll('lang="en-US"', `lang="${lang}"`)
}

/** A line of the notes is a paragraph. */
export const notesParagraphs = (xml: string): string =>
  xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/,
    (_, style: string, text: string, end: string) =>
      text
        .split(/\r?\n/)
        .map(
          (line, at, lines) =>
            `<a:p><a:r>${style}<a:t>${line}</a:t></a:r>${at === lines.length - 1 ? end : ''}</a:p>`,
        )
        .join(''),
  )
