import { mount } from '@vue/test-utils'
import { init, type EChartsCoreOption } from 'echarts/core'
import { computed, type Component } from 'vue'
import { expect, vi } from 'vitest'
import '@/core/charts/echarts-alone'
import type { Look } from '@/core/charts/look'
import { night } from '@/core/charts/theme'
import type { Publications } from '@/core/publication/contract'
import { isLeftOut, type Figures, type LeftOut } from '@/scenes/scene'
import type { ContentBox } from '@/core/frame/content-box'
import { layOut, contentBoxOf } from '@/core/frame/geometry'
import { SETTING, type Setting } from '@/core/frame/setting'
import { createSay } from '@/scenes/words'
import type { Say } from '@/core/i18n/say'
import { sampleEditions } from '#mock/city/editions'

/** The sample city as it stands: the newest revision of each period. */
export const sampleCity = (): Publications => [
  ...new Map(sampleEditions().map((edition) => [edition.period, edition])).values(),
]

export const zh = createSay('zh-CN')
export const en = createSay('en')

const CONFIG = { widthPx: null, heightPx: null, anamorphic: false, wall: null, drift: false } as const

/** The room of a frame as large as a window. */
export const roomOf = (width: number, height: number): ContentBox =>
  contentBoxOf(layOut({ window: { width, height }, config: CONFIG }))

/** An embed's look: the drawing stands alone. */
export const alone = (change: Partial<Look> = {}): Look => ({
  theme: night,
  say: zh,
  type: { body: 16, table: 15, axis: 13, footer: 12, finding: 24, hero: 60 },
  designPx: 0.5,
  width: 640,
  height: 420,
  labels: 'inside',
  motion: false,
  moment: 'now',
  ...change,
})

/** The figures of a scene that is not left out. */
export function shown<F extends Figures>(figures: F | LeftOut | undefined): F {
  if (figures === undefined) throw new Error('no such scene')
  if (isLeftOut(figures)) throw new Error(`left out: ${figures.leftOut}`)
  return figures
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : []

/** Draws an option as an embed does: no warning, no NaN, every series with an id of its own. Returns the SVG. */
export function svgOf(option: EChartsCoreOption | null, { width, height }: Look): string {
  if (!option) throw new Error('nothing to draw')
  const series = option['series'] as readonly { readonly id?: string }[]
  const ids = series.map(({ id }) => id)
  expect(ids).not.toContain(undefined)
  expect(new Set(ids).size).toBe(ids.length)
  expect(numbersIn(option).filter((number) => !Number.isFinite(number))).toEqual([])
  const warned = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ ...option, animation: false })
  const svg = chart.renderToSVGString()
  chart.dispose()
  for (const spy of warned) expect(spy).not.toHaveBeenCalled()
  expect(svg).not.toContain('NaN')
  return svg
}

/** A layout in the frame. */
export function onStage(
  layout: Component,
  props: object,
  { say = zh, room = roomOf(1920, 1080) }: { say?: Say; room?: ContentBox } = {},
) {
  const setting: Setting = { say, theme: night, motion: false, room }
  return mount(layout, {
    props: { ...props },
    global: { provide: { [SETTING as symbol]: computed(() => setting) } },
  })
}

/** Values by figure id, as they stand in the page. */
export const figuresIn = (wrapper: ReturnType<typeof onStage>): Record<string, string> =>
  Object.fromEntries(
    wrapper
      .findAll('[data-figure]')
      .map((element) => [element.attributes('data-figure') ?? '', element.attributes('value') ?? '']),
  )
