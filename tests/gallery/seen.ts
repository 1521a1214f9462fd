/** Something on screen that has a box, in px: a line of text, or a drawing. */
export interface Seen {
  /** The whole text; its second line and those after it say `↳`. */
  readonly says: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** A part of it is hidden by a box around it. */
  readonly cut: boolean
}

/**
 * All texts, line by line, all drawings with the number of their shapes, and the shapes and elements that lie outside of
 * the drawing or the screen around them. Runs inside the page, so it stands alone.
 */
export function allSeen(): { readonly seen: readonly Seen[]; readonly outside: readonly string[] } {
  const isForReaders = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath === 'inset(50%)' || isForReaders(element.parentElement))
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.closest('.slide[inert]') === null &&
    !isForReaders(element)

  const seen: Seen[] = []
  /** Boxes that clip take away what lies beyond their sides; a line's box is higher than its letters. */
  const note = (says: string, { left, top, right, bottom }: DOMRect, from: Element | null) => {
    let [shownLeft, shownRight, lostDown] = [left, right, 0]
    for (let at = from; at; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue
      const hole = at.getBoundingClientRect()
      shownLeft = Math.max(shownLeft, hole.left)
      shownRight = Math.min(shownRight, hole.right)
      lostDown = Math.max(lostDown, hole.top - top, bottom - hole.bottom)
    }
    const height = bottom - top
    if (shownRight <= shownLeft || lostDown > height / 2) return
    const lost = Math.max(shownLeft - left, right - shownRight)
    seen.push({
      says,
      left: shownLeft,
      top,
      right: shownRight,
      bottom,
      cut: lost > 1.5 || lostDown > height / 4,
    })
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const says = (node.textContent ?? '').replace(/\s+/g, ' ')
    const parent = node.parentElement
    if (!parent || says.trim() === '' || !isShown(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    ;[...range.getClientRects()].forEach((box, line) => note(line === 0 ? says : '↳', box, parent))
  }
  const outside: string[] = []
  const noteOutside = (element: Element, around: Element) => {
    const [box, room] = [element.getBoundingClientRect(), around.getBoundingClientRect()]
    const over = Math.max(
      ...[room.left - box.left, room.top - box.top, box.right - room.right, box.bottom - room.bottom],
    )
    if (over > 2 && box.width * box.height > 0 && isShown(element))
      outside.push(`<${element.localName}> leaves <${around.localName}> by ${Math.round(over)} px`)
  }
  for (const drawing of document.querySelectorAll('svg')) {
    const shapes = [
      ...drawing.querySelectorAll('path, rect, circle, line, polyline, polygon, ellipse'),
    ].filter((shape) => shape.closest('defs, clipPath') === null)
    for (const shape of shapes) noteOutside(shape, drawing)
    if (isShown(drawing))
      note(`[${shapes.length} shapes]`, drawing.getBoundingClientRect(), drawing.parentElement)
  }
  for (const element of document.querySelectorAll('.frame :not(svg *)'))
    noteOutside(element, document.documentElement)
  return { seen, outside }
}
