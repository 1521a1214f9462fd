import type { Layout } from './baseline'

const MOST_LINES = 60
const topOf = (line: string) => Number(/^[-+] (-?\d+)\+/.exec(line)?.[1] ?? Infinity)

/** The lines that went and those that came, from top to bottom, under the heading of their shape. */
export function changes(was: Layout, is: Layout): readonly string[] {
  return [...new Set([...was.shapes.keys(), ...is.shapes.keys()])].flatMap((name) => {
    const [before, after] = [was.shapes.get(name) ?? [], is.shapes.get(name) ?? []]
    const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`)
    const come = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)
    // The sort is stable: what came stands below what went from there.
    const both = [...gone, ...come].sort((a, b) => topOf(a) - topOf(b) || 0)
    return both.length === 0 ? [] : [`== ${name}`, ...both]
  })
}

/** How a scene's layout has changed, for a reader: the beginning of its changes. Empty where nothing has. */
export function report(scene: string, was: Layout, is: Layout): string {
  const changed = changes(was, is)
  if (changed.length === 0) return ''
  const more = changed.length - MOST_LINES
  return [
    was.shapes.size === 0 ? `${scene} has no accepted layout` : `${scene}: its layout has changed`,
    ...changed.slice(0, MOST_LINES),
    ...(more > 0 ? [`… and ${more} more lines`] : []),
  ].join('\n')
}
