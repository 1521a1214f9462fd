import { escaped } from '@/channels/shared/markup'

/** The document properties of a file. */
export interface Properties {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** The moment of publication: a file made twice is the same file. */
  readonly at: string
  readonly slides: number
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** W3CDTF in UTC, to the second. */
const stamp = (at: string) => new Date(Date.parse(at)).toISOString().replace(/\.\d+Z$/, 'Z')

export const coreProperties = ({ title, author, subject, at }: Properties): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject>` +
  `<dc:creator>${escaped(author)}</dc:creator><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy>` +
  `<cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${stamp(at)}</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp(at)}</dcterms:modified></cp:coreProperties>`

export const appProperties = ({ author, slides }: Properties): string =>
  `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>Liangping</Application><Slides>${slides}</Slides><Notes>${slides}</Notes>` +
  `<Company>${escaped(author)}</Company><AppVersion>16.0000</AppVersion></Properties>`
