import { scaledSvg } from '@/takeaway/files'

const RANGE = /U\+([\da-f?]+)(?:-([\da-f]+))?/gi

const covers = (ranges: string, codes: ReadonlySet<number>): boolean =>
  [...ranges.matchAll(RANGE)].some(([, from = '', to]) => {
    const low = parseInt(from.replaceAll('?', '0'), 16)
    const high = parseInt(to ?? from.replaceAll('?', 'f'), 16)
    return [...codes].some((code) => code >= low && code <= high)
  })

/** The page's own font faces that a text needs. */
function facesFor(text: string): readonly CSSFontFaceRule[] {
  const codes = new Set([...text].map((character) => character.codePointAt(0) ?? 0))
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    .filter(({ style }) => covers(style.getPropertyValue('unicode-range'), codes))
}

const asDataUrl = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('a font could not be read'))
    reader.readAsDataURL(blob)
  })

/** A face with its file inside: a picture may load nothing. */
async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const source = style.getPropertyValue('src')
  const path = /url\(["']?([^"')]+)/.exec(source)?.[1] ?? ''
  const answer = await fetch(new URL(path, parentStyleSheet?.href ?? document.baseURI))
  if (!answer.ok) throw new Error(`a font could not be loaded (HTTP ${answer.status})`)
  const family = style.getPropertyValue('font-family')
  const weight = style.getPropertyValue('font-weight')
  const range = style.getPropertyValue('unicode-range')
  return `@font-face{font-family:${family};font-weight:${weight};unicode-range:${range};src:url(${await asDataUrl(await answer.blob())}) format("woff2")}`
}

/** A picture as PNG, so many times as fine, in the page's type: what it needs of it is put inside. */
export async function paintSvg(svg: string, scale: number): Promise<Blob> {
  const text = svg.replace(/<[^>]*>/g, '')
  const faces = await Promise.all(facesFor(text).map(embedded))
  const dressed = scaledSvg(svg, scale).replace(
    /^<svg[^>]*>/,
    (root) => `${root}<style>${faces.join('')}</style>`,
  )
  const url = URL.createObjectURL(new Blob([dressed], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    })
    canvas.getContext('2d')?.drawImage(image, 0, 0)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be painted')))),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}
