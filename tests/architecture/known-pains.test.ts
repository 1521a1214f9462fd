import { describe, expect, it } from 'vitest'
import { readSources } from './sources'

const sources = readSources()
const PAGE = /^(?:core|scenes|channels\/(?:lobby|present|bulletin|shared|export)|app)\//
const page = sources.filter(({ path }) => PAGE.test(path))
/** The files of the page in whose code something stands; what comments say does not count. */
const holding = (what: RegExp) =>
  page
    .filter(({ text }) => what.test(text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')))
    .map(({ path }) => path)

/** What other displays died of, as far as it can be read off the sources; the rest is held in a browser. */
describe('the pains known from other displays', () => {
  it('reads the page', () => expect(page.length).toBeGreaterThan(100))

  it.each<[string, RegExp]>([
    ['intervals without an owner run on after unmount', /\b(?:window\.|globalThis\.)?setInterval\(/],
    ['a tooltip’s formatter inserts markup', /\bTooltipComponent\b|\btooltip:/],
    ['a chart is cleared in the loop', /chart\w*\.clear\(\)/i],
    ['dirty rectangles leave traces', /useDirtyRect/],
    ['notMerge plays every drawing from zero', /notMerge/],
    ['a canvas is blurred by a processor that stretches', /CanvasRenderer/],
    ['useTimeoutPoll stops for good when a poll rejects', /useTimeoutPoll/],
    ['a relative “just now” freezes in an outage', /RelativeTimeFormat|useTimeAgo/],
    ['WebCrypto alone leaves plain http without signatures', /subtle\.(?:verify|importKey)/],
    ['a key closes the kiosk', /requestFullscreen\(\)[\s\S]*onKeyStroke\('(?:Escape|f)'/],
  ])('cannot befall this one: %s', (_, what) => {
    expect(holding(what)).toEqual([])
  })

  it('has no <thead> in what the loop shows: Chromium keeps a media query for each that ever stood in the document', () => {
    const looped = ({ path }: { readonly path: string }) =>
      /^(?:scenes|core\/frame|channels\/lobby)\//.test(path)
    expect(page.filter(looped).length).toBeGreaterThan(60)
    expect(page.filter((file) => looped(file) && file.text.includes('<thead'))).toEqual([])
  })

  it('sets no small type in units alone: what a wall asks of its type is held everywhere', () => {
    const alone = /font-size: calc\((\d+) \* var\(--u\)\)/g
    const small = page.flatMap(({ path, text }) =>
      [...text.matchAll(alone)].filter(([, units]) => Number(units) < 48).map(([rule]) => `${path}: ${rule}`),
    )
    expect(small).toEqual([])
    expect([...'font-size: calc(32 * var(--u));'.matchAll(alone)]).toHaveLength(1)
  })

  it('has the first font at hand before it measures', () => {
    const main = sources.find(({ path }) => path === 'app/main.ts')?.text ?? ''
    expect(main.indexOf('document.fonts.ready')).toBeGreaterThan(0)
    expect(main.indexOf('document.fonts.ready')).toBeLessThan(main.indexOf('.mount('))
  })

  it('resizes no chart in mid-transition, and has no option watched deeply', () => {
    const host = sources.find(({ path }) => path === 'core/charts/Chart.vue')?.text ?? ''
    expect(host).toMatch(/autoresize = \{ throttle: \d{3}/)
    expect(host).toContain('Object.freeze(')
  })
})
