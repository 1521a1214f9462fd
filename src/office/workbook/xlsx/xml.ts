const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const lettersOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** The words of a piece of XML without tags. */
export const unescaped = (xml: string): string =>
  xml.includes('&')
    ? xml.replace(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,4}));/giu,
        (whole, hex?: string, digits?: string, name = '') =>
          hex !== undefined
            ? lettersOf(parseInt(hex, 16))
            : digits !== undefined
              ? lettersOf(Number(digits))
              : (ENTITIES[String(name)] ?? whole),
      )
    : xml

const [COMMENT, DATA] = ['<!--', '<![CDATA[']

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** XML without comments, and with what stands as data escaped; one that does not end runs to the end. */
function withoutComments(xml: string): string {
  const parts: string[] = []
  let at = 0
  for (let from = xml.indexOf('<!'); from >= 0; from = xml.indexOf('<!', at)) {
    const isData = xml.startsWith(DATA, from)
    if (!isData && !xml.startsWith(COMMENT, from)) {
      parts.push(xml.slice(at, from + 2))
      at = from + 2
      continue
    }
    const end = xml.indexOf(isData ? ']]>' : '-->', from)
    parts.push(xml.slice(at, from))
    if (end < 0) return parts.join('')
    if (isData) parts.push(escaped(xml.slice(from + DATA.length, end)))
    at = end + 3
  }
  return at === 0 ? xml : parts.join('') + xml.slice(at)
}

/** The text of a part: UTF-8, or UTF-16 by its first bytes. */
export const xmlOf = (bytes: Uint8Array): string =>
  withoutComments(
    new TextDecoder(
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8',
    ).decode(bytes),
  )

const ATTRIBUTE = /([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The attributes of an opening tag by their local names. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  ATTRIBUTE.lastIndex = 0
  // A book has a hundred thousand cells: `matchAll` takes twice as long.
  for (let one = ATTRIBUTE.exec(tag); one; one = ATTRIBUTE.exec(tag)) {
    const [, name = '', double, single = ''] = one
    found.set(name, unescaped(double ?? single))
  }
  return found
}

export interface XmlElement {
  /** The opening tag, from `<` to `>`. */
  readonly tag: string
  readonly inner: string
}

const openings = new Map<string, RegExp>()

/** The elements of a name, one after another, in whatever prefix; one that does not end ends them. */
export function* elements(xml: string, name: string): Generator<XmlElement> {
  const source = openings.get(name) ?? new RegExp(`<(?:(\\w+):)?${name}(?=[\\s/>])[^<>]*>`, 'gu')
  openings.set(name, source)
  const opening = new RegExp(source)
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const [tag, prefix] = found
    if (tag.endsWith('/>')) {
      yield { tag, inner: '' }
      continue
    }
    const end = `</${prefix === undefined ? '' : `${prefix}:`}${name}`
    const close = xml.indexOf(end, opening.lastIndex)
    if (close < 0) return
    const inner = xml.slice(opening.lastIndex, close)
    opening.lastIndex = close + end.length
    yield { tag, inner }
  }
}

/** The first element of a name, or null. */
export const firstElement = (xml: string, name: string): XmlElement | null =>
  elements(xml, name).next().value ?? null

/** The words of a string, in one piece or in several; how they are read aloud is left out. */
export function wordsIn(xml: string): string {
  const [head = '', ...rest] = xml.split(/<(?:\w+:)?rPh(?=[\s>])/u)
  const shown = head + rest.map((part) => part.slice(Math.max(0, part.indexOf('rPh>')))).join('')
  return [...elements(shown, 't')]
    .map(({ inner }) => unescaped(inner))
    .join('')
    .replace(/_x([\da-f]{4})_/giu, (_, hex: string) => lettersOf(parseInt(hex, 16)))
}
