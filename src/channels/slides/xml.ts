/** An element with its content. */
export interface Element {
  readonly name: string
  readonly xml: string
}

const TAG = /<(\/?)([\w:]+)(?:"[^"]*"|[^">])*?(\/?)>/g

/** The elements that stand side by side in a piece of well-formed XML. */
export function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = []
  let depth = 0
  let start = 0
  for (const { 0: tag, 1: closing, 2: name = '', 3: empty, index } of xml.matchAll(TAG)) {
    if (!closing && depth === 0) start = index
    if (closing) depth -= 1
    else if (!empty) depth += 1
    if (depth === 0 && (closing || empty)) elements.push({ name, xml: xml.slice(start, index + tag.length) })
  }
  return elements
}

/** Changes the content of every element of a name that is not empty. */
export const within = (xml: string, name: string, change: (content: string) => string): string =>
  xml.replace(
    new RegExp(`(<${name}(?:\\s[^>]*[^/>])?>)([\\s\\S]*?)(</${name}>)`, 'g'),
    (_, open: string, content: string, close: string) => open + change(content) + close,
  )

/** The same elements in the order a schema asks for; what it does not name stays behind those it does. */
export function inOrder(content: string, order: readonly string[]): string {
  const place = ({ name }: Element) => (order.includes(name) ? order.indexOf(name) : order.length)
  return [...elementsOf(content)]
    .sort((a, b) => place(a) - place(b))
    .map(({ xml }) => xml)
    .join('')
}
