import { describe, expect, it } from 'vitest'
import { night, day } from '@/core/charts/theme'
import { figuresOfAny } from '@/scenes/answer'
import { registry } from '@/scenes/registry'
import { drawChart } from '@/channels/shared/drawing'
import { pictureOf } from '@/channels/shared/picture'
import { tell } from '@/channels/shared/told'
import { en, sampleCity, shown, zh } from '../../scenes/setup'

const publications = sampleCity()
const newest = publications.at(-1)
if (!newest) throw new Error('no edition')
const told = (id: string, say = zh) => {
  const scene = registry.find((each) => each.id === id)
  if (!scene) throw new Error(id)
  return tell(scene.show(shown(figuresOfAny[scene.id]?.(publications, newest.period))), say)
}
const ids = registry.map(({ id }) => id)
const typeSizes = (svg: string) => [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))

/** What `paint-svg.ts` knows; it refuses other shapes. */
const PAINTED = {
  elements: /^(?:g|path|rect|circle|line|polyline|polygon|text|defs|clipPath)$/,
  attributes:
    /^(?:[xydr]|cx|cy|rx|[xy][12]|points|width|height|id|transform|clip-path|fill(?:-opacity)?|stroke(?:-opacity|-width|-linejoin|-linecap|-dasharray)?|font-size|font-weight|text-anchor|dominant-baseline|xml:space)$/,
}

describe.each(ids)('the picture of %s', (id) => {
  it.each([360, 720, 1600])('says what it is and whose figures it shows, %d px wide', (width) => {
    const svg = pictureOf(told(id), newest, { theme: day, say: zh, width })
    expect(svg.startsWith('<svg ') && svg.includes(' role="img"')).toBe(true)
    expect(/<title id="title">([^<]*)</.exec(svg)?.[1]).toBe(told(id).title)
    expect(/<desc id="desc">([^<]*)</.exec(svg)?.[1]?.length).toBeGreaterThan(20)
    for (const part of ['示例数据', newest.issuer, '2021年9月30日'])
      expect(svg.includes(part), part).toBe(true)
    expect(svg.match(/NaN|undefined|zr\d|(?:style|class|ecmeta\w*|cursor)="[^"]*"/g)).toBeNull()
    expect(Math.min(...typeSizes(svg))).toBeGreaterThanOrEqual(width < 400 ? 12 : 11.9)
  })

  it('is made of what the browser paints as pixels, and of nothing else', () => {
    const svg = pictureOf(told(id), newest, { theme: day, say: zh, width: 1280, height: 720, margin: 48 })
    const body = svg.slice(svg.indexOf('</desc>') + 7, svg.lastIndexOf('</svg>'))
    const elements = [...body.matchAll(/<([\w:]+)([^>]*)>/g)]
    const attributes = elements.flatMap(([, , all = '']) => [...all.matchAll(/ ([\w:-]+)="/g)])
    expect(elements.map(([, name]) => name).filter((name) => !PAINTED.elements.test(name ?? ''))).toEqual([])
    expect(attributes.map(([, name]) => name).filter((name) => !PAINTED.attributes.test(name ?? ''))).toEqual(
      [],
    )
  })

  it('is the same bytes each time, though ids count up in the library', () => {
    const make = () => pictureOf(told(id), newest, { theme: night, say: en, width: 1200, height: 628 })
    expect(make()).toBe(make())
  })

  it('keeps a height that is given', () => {
    const svg = pictureOf(told(id), newest, { theme: day, say: zh, width: 1200, height: 628, margin: 40 })
    expect(svg).toContain('viewBox="0 0 1200 628"')
  })
})

describe('a drawing', () => {
  it('is in the colours of its theme', () => {
    const spec = { say: zh, width: 720, table: 17, axis: 15 }
    expect(drawChart(told('completion'), { ...spec, theme: night })?.body).toContain(night.data)
    expect(drawChart(told('completion'), { ...spec, theme: day })?.body).not.toContain(night.data)
  })

  it('says of each mark whose it is', () => {
    const spec = { theme: day, say: zh, width: 720, table: 17, axis: 15 }
    const body = drawChart(told('completion'), spec)?.body ?? ''
    expect(body).toContain('data-s="completed" data-i="0"')
    expect(body.match(/data-s="completed"/g)).toHaveLength(8)
  })

  it('keeps its dots whole: no arc ends where it begins', () => {
    const spec = { theme: day, say: zh, width: 1100, height: 460, table: 23, axis: 20 }
    const body = drawChart(told('ranking'), spec)?.body ?? ''
    const dots = [...body.matchAll(/d="M1 0A1 1 0 1 1 1 (-?[\d.]+)[^"]*" transform="matrix\(([\d.]+)/g)]
    expect(dots.filter(([, , radius]) => Number(radius) > 0).length).toBeGreaterThan(13)
    expect(dots.filter(([, end]) => Number(end) === 0)).toEqual([])
  })

  it('shows the first rows of a long list, and the picture says so', () => {
    const laggards = told('laggards')
    expect(laggards.table.rows.length).toBeGreaterThan(10)
    const drawing = drawChart(laggards, { theme: day, say: zh, width: 720, table: 17, axis: 15 })
    expect(drawing?.rows).toEqual({ from: 0, to: 10 })
    expect(pictureOf(laggards, newest, { theme: day, say: zh, width: 720 })).toContain('图中为前10项')
  })

  it('takes names for text, whatever they hold', () => {
    const strange = { ...told('completion'), title: '<script>alert(1)</script>&"' }
    const svg = pictureOf(strange, newest, { theme: day, say: zh, width: 720 })
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;')
  })
})
