import { describe, expect, it } from 'vitest'
import { judge, NEW_WATCH, type Ailment, type Sight } from '@/node/kiosk/health'

const S = 1000
const turn = (scene: string, seconds: number, since = 0) => ({
  scene,
  page: 1,
  since,
  until: since + seconds * S,
})
const FINE: Extract<Sight, { kind: 'page' }> = {
  ...{ kind: 'page', lobby: true, state: 'showing', turn: turn('overview', 3600) },
  ...{ frames: true, blank: null, heapShare: 0.1 },
}
const page = (changed: Partial<Extract<Sight, { kind: 'page' }>>): Sight => ({ ...FINE, ...changed })
const SILENT: Sight = { kind: 'silent' }

/** Looks every 2 s at what is seen then; the ailments, one a look. */
function seen(sights: readonly Sight[]): (Ailment | null)[] {
  let watch = NEW_WATCH
  return sights.map((sight, index) => {
    const judged = judge(watch, sight, index * 2 * S)
    watch = judged.watch
    return judged.ailment
  })
}
const always = (sight: Sight, seconds: number) => Array.from({ length: seconds / 2 + 1 }, () => sight)

describe('health is what is drawn', () => {
  it.each<[string, Sight, Ailment]>([
    ['a browser that ended', { kind: 'gone', how: 'SIGKILL' }, 'browser-gone'],
    ['a page whose process crashed', { kind: 'crashed', how: 'oom' }, 'renderer-crashed'],
    ['the browser’s own error page', { kind: 'elsewhere', address: 'chrome-error://x' }, 'no-page'],
    ['a heap that is nearly full', page({ heapShare: 0.95 }), 'memory'],
  ])('%s is told at once', (_, sight, ailment) => expect(seen([sight])).toEqual([ailment]))

  it('a page that is silent for a while is only busy, for 10 s it hangs', () => {
    expect(seen([...always(SILENT, 8), FINE, ...always(SILENT, 8)])).not.toContain('hung')
    expect(seen(always(SILENT, 10)).at(-1)).toBe('hung')
  })

  it('a still scene within its turn is healthy, one that outstays it is not', () => {
    const still = page({ turn: turn('overview', 40) })
    expect(seen(always(still, 54)).filter(Boolean)).toEqual([])
    expect(seen(always(still, 56)).at(-1)).toBe('stuck-scene')
  })

  it('the same scene in a new turn has moved on', () => {
    const turns = Array.from({ length: 60 }, (_, index) =>
      page({ turn: turn('overview', 20, Math.floor(index / 10) * 20 * S) }),
    )
    expect(seen(turns).filter(Boolean)).toEqual([])
  })

  it('a display that waits for its first data is healthy, however long', () =>
    expect(seen(always(page({ state: 'waiting' }), 3600)).filter(Boolean)).toEqual([]))

  it.each([null, 'showing'])('another mode of the display, without turns, is healthy: %s', (state) =>
    expect(seen(always(page({ lobby: false, state, turn: null }), 600)).filter(Boolean)).toEqual([]),
  )

  it('a display that is dark out of hours is healthy without a turn, all night long', () =>
    expect(
      seen(always(page({ state: 'dark', turn: null, blank: false }), 14 * 3600)).filter(Boolean),
    ).toEqual([]))

  it('a lobby that says it shows and has no turn on for 15 s is not, one that is between two turns is', () => {
    const none = page({ turn: null })
    expect(seen([...always(none, 12), FINE, ...always(none, 12)]).filter(Boolean)).toEqual([])
    expect(seen(always(none, 16)).at(-1)).toBe('no-scene')
  })

  it('a lobby of which the program never arrives is told as not started', () =>
    expect(seen(always(page({ state: null, turn: null }), 46)).at(-1)).toBe('not-started'))

  it('a display that never gets beyond its start is not', () => {
    expect(seen(always(page({ state: 'starting' }), 44)).filter(Boolean)).toEqual([])
    expect(seen(always(page({ state: 'starting' }), 46)).at(-1)).toBe('not-started')
  })

  it('a page that draws nothing for 15 s is not, one that missed a frame is', () => {
    expect(seen([page({ frames: false }), FINE, page({ frames: false })])).toEqual([null, null, null])
    expect(seen(always(page({ frames: false }), 16)).at(-1)).toBe('no-frames')
  })

  it('two blank pictures in a row tell of a blank screen, one may be a cross-fade', () => {
    const [blank, drawn] = [page({ blank: true }), page({ blank: false })]
    expect(seen([blank, drawn, FINE, blank, drawn])).toEqual([null, null, null, null, null])
    expect(seen([blank, FINE, blank]).at(-1)).toBe('blank')
  })

  it.each<[string, Sight, boolean]>([
    ['showing', FINE, true],
    ['waiting in words', page({ state: 'waiting' }), true],
    ['still starting', page({ state: 'starting' }), false],
    ['silent', SILENT, false],
    ['without a frame', page({ frames: false }), false],
    ['blank', page({ blank: true }), false],
    ['dark out of hours', page({ state: 'dark', turn: null }), true],
    ['showing nothing', page({ turn: null }), false],
    ['before its first word', page({ state: null, turn: null }), false],
  ])('a page that is %s is well: %s', (_, sight, well) => expect(judge(NEW_WATCH, sight, 0).well).toBe(well))
})
