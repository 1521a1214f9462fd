/** An element of a parsed document. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly text: string
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: Node[]
  text: string
}

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>|([^<]+)/g
const ATTRIBUTE = /([\w:.-]+)\s*=\s*"([^"]*)"/g
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i

/** A document's root; what is not well formed is an error that says where. */
export function parseXml(xml: string): Node {
  const stack: Open[] = [{ name: '', attributes: {}, children: [], text: '' }]
  let end = 0
  for (const match of xml.matchAll(TOKEN)) {
    const { 0: token, 1: closing, 2: opening, 3: attributes = '', 4: empty, 5: text } = match
    if (match.index !== end) throw new Error(`not well formed at ${end}: ${xml.slice(end, end + 60)}`)
    end += token.length
    const top = stack.at(-1)
    if (!top) throw new Error(`more ends than beginnings at ${end}`)
    if (BARE_AMPERSAND.test(token)) throw new Error(`a bare & at ${end}: ${token}`)
    if (text !== undefined) top.text += text
    if (opening !== undefined) {
      const named = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, name = '', value = '']) => [name, value] as const,
      )
      if (new Set(named.map(([name]) => name)).size < named.length)
        throw new Error(`an attribute twice: ${token}`)
      const node = { name: opening, attributes: Object.fromEntries(named), children: [], text: '' }
      if (empty) top.children.push(node)
      else stack.push(node)
    }
    if (closing !== undefined) {
      if (top.name !== closing) throw new Error(`<${top.name}> is closed by </${closing}> at ${end}`)
      stack.pop()
      stack.at(-1)?.children.push(top)
    }
  }
  const [root] = stack[0]?.children ?? []
  if (end !== xml.length || stack.length !== 1 || !root) throw new Error(`not closed: ${stack.at(-1)?.name}`)
  return root
}

/** All elements of a name below a node, in the document's order. */
export const all = (node: Node, name: string): readonly Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
