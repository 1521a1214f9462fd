import type { Shape, View } from './views'

/** A picture that was taken: its file from the page, and what overflows in it. */
export interface Picture extends View {
  readonly shape: Shape
  readonly file: string
  readonly overflows: readonly string[]
}

const STYLE = `
  body { margin: 2rem; background: #222; color: #ddd; font: 15px/1.5 sans-serif; }
  a { color: inherit; }
  nav a { margin-right: 1em; }
  .shape { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 1.5rem; }
  figure { margin: 0; }
  img { display: block; width: auto; max-width: 26rem; height: auto; max-height: 22rem; }
  li { color: #fa8; }
`
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function figure({ file, scene, shape, theme, locale, overflows }: Picture): string {
  const [width, height] = shape.split('×')
  const name = `${theme} ${locale}`
  const told = overflows.map((line) => `<li>${escaped(line)}</li>`).join('')
  return `<figure><a href="${file}"><img loading="lazy" src="${file}" width="${width}" height="${height}"
    alt="${scene} ${shape} ${name}"></a><figcaption>${name}<ul>${told}</ul></figcaption></figure>`
}

/** The page of all pictures, by scene and shape; each leads to its full size. */
export function pageOf(pictures: readonly Picture[], note: string): string {
  const scenes = [...new Set(pictures.map(({ scene }) => scene))]
  const sections = scenes.map((scene) => {
    const ofScene = pictures.filter((picture) => picture.scene === scene)
    const rows = [...new Set(ofScene.map(({ shape }) => shape))].map((shape) => {
      const figures = ofScene.filter((picture) => picture.shape === shape).map(figure)
      return `<h3>${shape}</h3><div class="shape">${figures.join('\n')}</div>`
    })
    return `<section id="${scene}"><h2>${scene}</h2>${rows.join('\n')}</section>`
  })
  const links = scenes.map((scene) => `<a href="#${scene}">${scene}</a>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${STYLE}</style>
<h1>Every scene</h1><p>${escaped(note)}</p><nav>${links.join('')}</nav>
${sections.join('\n')}</html>
`
}
