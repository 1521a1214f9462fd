/** What is wrong with the text on screen, and how small it gets. */
export interface Measured {
  /** Text that leaves its box, is cut, or lies outside of the frame; one line each. */
  readonly cut: readonly string[]
  /** Pairs of texts that lie on one another. */
  readonly overlapping: readonly string[]
  /** Smallest text in design units (`--u`), and what it says. */
  readonly smallest: { readonly units: number; readonly text: string }
  /** Whether the page can be scrolled sideways or down. */
  readonly scrolls: boolean
  /** Text boxes looked at. */
  readonly texts: number
}

/**
 * Measures all text that can be seen, in HTML and in SVG. Runs inside the page, so it stands alone. Text marked
 * `dir="auto"` is somebody's own words and may end in an ellipsis; all other text must be seen whole, unless `yielding`
 * text may give way to somebody's longer words. `inside` asks for a part of the frame only: what lies under it is not seen.
 */
export function measure({
  yielding = false,
  inside = '.frame',
}: { readonly yielding?: boolean; readonly inside?: string } = {}): Measured {
  interface Box {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
  interface Text {
    readonly says: string
    readonly of: Node
    readonly ink: Box
    readonly seen: Box
    readonly sizePx: number
  }
  const frame = document.querySelector('.frame')
  const part = document.querySelector(inside)
  if (!frame || !part) throw new Error(`there is no ${frame ? inside : 'frame'}`)
  const unit = parseFloat(getComputedStyle(frame).getPropertyValue('--u'))
  const whole = frame.getBoundingClientRect()
  const LEAST_PX = 1.5

  const within = (a: Box, b: Box): Box => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  })
  const beyond = (a: Box, b: Box) =>
    Math.max(b.left - a.left, b.top - a.top, a.right - b.right, a.bottom - b.bottom)
  const area = ({ left, top, right, bottom }: Box) => Math.max(0, right - left) * Math.max(0, bottom - top)
  /** A line's box is as high as the font's; characters fill about their own size in the middle of it. */
  const inkOf = ({ left, top, right, bottom }: Box, sizePx: number): Box => {
    const spare = Math.max(0, bottom - top - 0.86 * sizePx) / 2
    return { left, right, top: top + spare, bottom: bottom - spare }
  }
  const short = (text: string) => {
    const plain = text.replace(/\s+/g, ' ').trim()
    return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
  }
  /** Clipped to nothing: for assistive technology only. */
  const isForReaders = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath === 'inset(50%)' || isForReaders(element.parentElement))
  /** Beside what is on, until it is turned to. */
  const standsReady = (element: Element) => element.closest('.slide[inert]') !== null
  const isSeen = (element: Element) =>
    !isForReaders(element) &&
    !standsReady(element) &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const isClipping = ({ overflowX, overflowY }: CSSStyleDeclaration) =>
    overflowX !== 'visible' || overflowY !== 'visible'

  const texts: Text[] = []
  const cut = new Set<string>()

  function noteHtml(node: globalThis.Text, parent: Element) {
    const says = short(node.data)
    const sizePx = parseFloat(getComputedStyle(parent).fontSize)
    const own = parent.closest('[dir="auto"]') !== null || parent.closest('bdi') !== null
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const ink = inkOf(rect, sizePx)
      if (area(ink) === 0) continue
      let seen = ink
      let block = true
      for (let at: Element | null = parent; at && at !== frame; at = at.parentElement) {
        const style = getComputedStyle(at)
        if (style.display === 'inline' || style.display === 'contents') continue
        const box = at.getBoundingClientRect()
        const over = beyond(ink, box)
        const clips = isClipping(style)
        const mayEnd = clips && (own || (yielding && style.textOverflow === 'ellipsis'))
        if (clips) seen = within(seen, box)
        if ((block || clips) && !mayEnd && over > Math.max(LEAST_PX, 0.08 * sizePx))
          cut.add(`"${says}" leaves .${at.className || at.tagName} by ${over.toFixed(1)} px`)
        block = false
        if (clips && own) break
      }
      if (area(seen) > 0) texts.push({ says, of: node, ink, seen, sizePx })
    }
  }

  function noteSvg(element: SVGTextElement) {
    const svg = element.ownerSVGElement
    const says = short(element.textContent ?? '')
    const scale = element.getScreenCTM()?.d ?? 1
    const sizePx = parseFloat(getComputedStyle(element).fontSize) * scale
    const ink = inkOf(element.getBoundingClientRect(), sizePx)
    const over = svg ? beyond(ink, svg.getBoundingClientRect()) : 0
    if (over > Math.max(LEAST_PX, 0.08 * sizePx))
      cut.add(`"${says}" leaves its drawing by ${over.toFixed(1)} px`)
    texts.push({ says, of: element, ink, seen: ink, sizePx })
  }

  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || !(node as globalThis.Text).data.trim() || parent.closest('svg') || !isSeen(parent))
      continue
    noteHtml(node as globalThis.Text, parent)
  }
  for (const element of part.querySelectorAll<SVGTextElement>('svg text'))
    if ((element.textContent ?? '').trim() !== '' && isSeen(element)) noteSvg(element)

  for (const { says, seen } of texts) {
    const over = beyond(seen, whole)
    if (over > LEAST_PX) cut.add(`"${says}" lies outside of the frame by ${over.toFixed(1)} px`)
  }

  const overlapping = new Set<string>()
  texts.forEach((a, index) => {
    for (const b of texts.slice(index + 1)) {
      if (a.of === b.of) continue
      const { left, top, right, bottom } = within(a.seen, b.seen)
      const least = Math.max(LEAST_PX, 0.1 * Math.min(a.sizePx, b.sizePx))
      if (right - left > least && bottom - top > least)
        overlapping.add(
          `"${a.says}" and "${b.says}" by ${(right - left).toFixed(0)} × ${(bottom - top).toFixed(0)} px`,
        )
    }
  })

  const [smallest] = [...texts].sort((a, b) => a.sizePx - b.sizePx)
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
  return {
    cut: [...cut],
    overlapping: [...overlapping],
    smallest: { units: (smallest?.sizePx ?? 0) / unit, text: smallest?.says ?? '' },
    scrolls: scrollWidth > clientWidth || scrollHeight > clientHeight,
    texts: texts.length,
  }
}
