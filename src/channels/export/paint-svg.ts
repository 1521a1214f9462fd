/** The canvas, and the scale of the picture. */
interface Ground {
  readonly context: CanvasRenderingContext2D
  readonly scale: number
}
type SvgElement = SVGGraphicsElement

const ALIGN: Readonly<Record<string, CanvasTextAlign>> = { middle: 'center', end: 'right' }
const USUAL_WEIGHT = '400'

/** A presentation attribute of an element or of its nearest ancestor that has it. */
const given = (element: Element, name: string) => element.closest(`[${name}]`)?.getAttribute(name) ?? null
const numberIn = (element: Element, name: string, usual = 0) => Number(given(element, name) ?? usual)
const own = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0)

const textOf = (element: Element) => {
  const text = element.textContent ?? ''
  return element.hasAttribute('xml:space') ? text : text.replace(/\s*\n\s*/g, '').trim()
}
const fontOf = (element: Element, scale = 1) => {
  const [weight, family] = [given(element, 'font-weight'), given(element, 'font-family')]
  return `${weight ?? USUAL_WEIGHT} ${numberIn(element, 'font-size', 16) * scale}px ${family ?? 'sans-serif'}`
}

function pathOf(element: Element) {
  const path = new Path2D()
  const points = () => (element.getAttribute('points')?.match(/-?[\d.]+/g) ?? []).map(Number)
  const at = (name: string) => own(element, name)
  switch (element.localName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '')
    case 'rect':
      path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'))
      return path
    case 'circle':
      path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI)
      return path
    case 'line':
      return new Path2D(`M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`)
    case 'polyline':
      return new Path2D(`M${points().join(' ')}`)
    case 'polygon':
      return new Path2D(`M${points().join(' ')}Z`)
    default:
      throw new RangeError(`a picture holds <${element.localName}>, which cannot be painted`)
  }
}

const place = ({ context }: Ground, element: SvgElement) => {
  const matrix = element.transform.baseVal.consolidate()?.matrix
  if (matrix) context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
}

function clip({ context }: Ground, element: Element) {
  const id = /^url\(#(.+)\)$/.exec(element.getAttribute('clip-path') ?? '')?.[1]
  if (id === undefined) return
  const shapes = [...(element.ownerDocument.getElementById(id)?.children ?? [])]
  const whole = new Path2D()
  for (const shape of shapes)
    whole.addPath(pathOf(shape), (shape as SvgElement).transform.baseVal.consolidate()?.matrix)
  context.clip(whole)
}

/** Fills, then strokes, as SVG does where nothing else is said. */
function coloured({ context }: Ground, element: Element, fill: () => void, stroke: () => void) {
  const [inside, line] = [given(element, 'fill') ?? '#000', given(element, 'stroke') ?? 'none']
  if (inside !== 'none') {
    context.fillStyle = inside
    context.globalAlpha = numberIn(element, 'fill-opacity', 1)
    fill()
  }
  if (line === 'none') return
  context.strokeStyle = line
  context.globalAlpha = numberIn(element, 'stroke-opacity', 1)
  context.lineWidth = numberIn(element, 'stroke-width', 1)
  context.lineJoin = (given(element, 'stroke-linejoin') ?? 'miter') as CanvasLineJoin
  context.lineCap = (given(element, 'stroke-linecap') ?? 'butt') as CanvasLineCap
  context.setLineDash((given(element, 'stroke-dasharray')?.match(/[\d.]+/g) ?? []).map(Number))
  stroke()
}

function write(ground: Ground, element: Element) {
  const { context, scale } = ground
  const text = textOf(element)
  // Set at its final size: text that is scaled up afterwards is not as sharp.
  context.scale(1 / scale, 1 / scale)
  context.font = fontOf(element, scale)
  context.textAlign = ALIGN[given(element, 'text-anchor') ?? ''] ?? 'left'
  // `dominant-baseline: central` uses the font's own height; a canvas' `middle` does not.
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText(text)
  const down = given(element, 'dominant-baseline') === 'central' ? (above - below) / 2 : 0
  const [x, y] = [own(element, 'x') * scale, own(element, 'y') * scale + down]
  coloured(
    ground,
    element,
    () => context.fillText(text, x, y),
    () => {
      context.lineWidth *= scale
      context.strokeText(text, x, y)
    },
  )
}

/** Elements that draw nothing themselves. */
const UNSEEN = ['title', 'desc', 'defs', 'style', 'metadata']

function paint(ground: Ground, element: Element) {
  if (UNSEEN.includes(element.localName)) return
  const { context } = ground
  context.save()
  place(ground, element as SvgElement)
  clip(ground, element)
  if (element.localName === 'g') for (const child of element.children) paint(ground, child)
  else if (element.localName === 'text') write(ground, element)
  else {
    const path = pathOf(element)
    coloured(
      ground,
      element,
      () => context.fill(path),
      () => context.stroke(path),
    )
  }
  context.restore()
}

/** Has every slice of type at hand that the texts are set in; a canvas does not wait for them. */
async function readyFonts(root: Element) {
  const texts = new Map<string, string>()
  for (const element of root.querySelectorAll('text')) {
    const font = fontOf(element)
    texts.set(font, (texts.get(font) ?? '') + textOf(element))
  }
  await Promise.all([...texts].map(([font, text]) => document.fonts.load(font, text)))
}

/**
 * An SVG of a scene as PNG, so many times as fine. It is painted by its elements: an image of an SVG may load no type, and
 * what is put inside it comes too late for the first picture.
 */
export async function paintSvg(svg: string, scale: number): Promise<Blob> {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  await readyFonts(root)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(own(root, 'width') * scale)
  canvas.height = Math.round(own(root, 'height') * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser paints no pictures')
  context.textRendering = 'geometricPrecision'
  context.scale(scale, scale)
  for (const child of root.children) paint({ context, scale }, child)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large to paint'))),
      'image/png',
    ),
  )
}
