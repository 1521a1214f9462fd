/** Places after the point that places in a drawing keep. */
const DECIMALS = 1

const PLACES = / (?:d|x|y|transform)="[^"]*"/g
/**
 * Circles are paths of radius 1, scaled by a transform: with fewer decimals such a path would collapse and not be
 * painted.
 */
const UNIT_PATH = /^ d="M1 0A1 1 /

/** Turns a drawing's inline styles into attributes, because a strict policy allows no style attributes. */
function styleAsAttributes(style: string) {
  const kept = style
    .split(';')
    .map((rule) => rule.split(':').map((part) => part.trim()))
    // The font family is set once on the root; the normal weight is the default.
    .filter(([name, value]) => name && value && name !== 'font-family' && value !== '400')
  return kept.map(([name, value = '']) => ` ${name}="${value.replace(/px$/, '')}"`).join('')
}

const rounded = (number: string, decimals: number) => String(Number(Number(number).toFixed(decimals)))
const shortNumber = (number: string) => rounded(number, DECIMALS)

/** Ids count up over the life of a process; here they count from 0 in each drawing. */
function renumbered(svg: string, prefix: string) {
  const numbers = new Map<string, string>()
  return svg.replace(/zr\d+-[a-z]+\d+/g, (id) => {
    const known = numbers.get(id) ?? `${prefix}${numbers.size}`
    numbers.set(id, known)
    return known
  })
}

/** Spaces at a text's ends are kept where it has some. */
const spaced = (svg: string) =>
  svg.replace(/<text([^>]*?) xml:space="preserve"([^>]*)>([^<]*)</g, (all, before, after, text: string) =>
    /^\s|\s$|\s\s/.test(text) ? all : `<text${before}${after}>${text}<`,
  )

/** The attributes of a mark, by the places of its series and of its datum. */
export type Mark = (series: number, datum: number) => string

/**
 * The inside of an ECharts SVG without hover styles, classes, inline styles and long decimals. Ids are renumbered
 * behind `prefix`. A mark carries the attributes that `mark` gives it.
 */
export function cleanSvg(svg: string, mark: Mark, prefix: string): string {
  const inside = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
  const bare = inside
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<rect[^>]*fill="none"[^>]*><\/rect>\n?/, '')
    .replace(/ (?:class|cursor|ecmeta_ssr_type|ecmeta_silent|pointer-events)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => styleAsAttributes(style))
    .replace(/ ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)"/g, (_, at: string, place: string) =>
      mark(Number(at), Number(place)),
    )
    .replace(
      / (font-size|stroke-width)="([\d.]+)"/g,
      (_, name: string, size: string) => ` ${name}="${rounded(size, 2)}"`,
    )
    .replace(PLACES, (places) =>
      UNIT_PATH.test(places) ? places : places.replace(/\d+\.\d{2,}/g, shortNumber),
    )
    .replace(/<(path|rect|circle|line|polyline|polygon)([^>]*)><\/\1>/g, '<$1$2/>')
    .replace(/<defs ?>\s*<\/defs>/g, '')
    .replace(/>\n+/g, '>')
    .trim()
  return renumbered(spaced(bare), prefix)
}
