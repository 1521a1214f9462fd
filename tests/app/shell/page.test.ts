// @in-window
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import type { PageMessage } from '@/app/shell/messages'
import { nextStep } from '@/app/shell/next-step'
import { keepShell } from '@/app/shell/page'
import { afterShellEvent, NO_SHELLS, type ShellEvent, type Shells } from '@/app/shell/shells'
import { isFit } from '@/app/shell/trial'

const ONE: Shells = { ...NO_SHELLS, chosen: { build: 'one', started: true, since: null } }
const WAITS: Shells = { ...ONE, next: { build: 'two', proved: false, trials: 0 } }
const PROVED: Shells = { ...ONE, next: { build: 'two', proved: true, trials: 1 } }
const PAGE = { build: 'one', started: true, unattended: true, dark: false, failed: null }

describe('what a page does about the versions', () => {
  it.each([
    ['nothing where none waits', ONE, PAGE, null],
    ['tries the next one out', WAITS, PAGE, 'trial'],
    ['takes it when it is proved', PROVED, PAGE, 'take'],
    ['nothing before something is on', WAITS, { ...PAGE, started: false }, null],
    ['no trial out of hours: it would show nothing', WAITS, { ...PAGE, dark: true }, null],
    ['no second trial at once', WAITS, { ...PAGE, failed: 'two' }, null],
    ['one of another build', WAITS, { ...PAGE, failed: 'three' }, 'trial'],
    ['but takes what is proved', PROVED, { ...PAGE, dark: true }, 'take'],
    ['nothing in a presentation', PROVED, { ...PAGE, unattended: false }, null],
    ['nothing where it runs it already', PROVED, { ...PAGE, build: 'two' }, null],
  ])('%s', (_, shells, page, step) => expect(nextStep(shells, page)).toBe(step))
})

describe('a trial', () => {
  const pageOf = (state: string, markup = '') => {
    const page = document.implementation.createHTMLDocument()
    page.documentElement.dataset['state'] = state
    if (markup) page.body.append(Object.assign(page.createElement('div'), { title: markup }))
    if (markup) page.body.firstElementChild?.setAttribute('data-scene', markup)
    return page
  }
  it.each([
    ['shows a scene, as the running page does', pageOf('showing', 'ranking'), 'showing', true],
    ['waits, while the running page shows', pageOf('waiting'), 'showing', false],
    ['waits, as the running page does', pageOf('waiting'), 'waiting', true],
    ['still starts', pageOf('starting'), 'waiting', false],
    ['says it shows, and has no scene', pageOf('showing'), 'showing', false],
    ['has no page', null, 'waiting', false],
  ])('%s', (_, trial, running, fit) => expect(isFit(trial, pageOf(running))).toBe(fit))
})

describe('a page with a service worker', () => {
  const root = document.documentElement
  let sent: PageMessage[]
  let shells: Shells
  let fit: boolean
  let container: EventTarget & { register: () => Promise<ServiceWorkerRegistration> }
  let waits: (worker: { postMessage: (message: PageMessage) => void }) => void
  const reload = vi.fn()

  const tell = () =>
    container.dispatchEvent(new MessageEvent('message', { data: { liangping: 'shells', shells } }))
  const happens = (event: ShellEvent) => {
    shells = afterShellEvent(shells, event)
    tell()
  }
  const events = () => sent.flatMap((message) => (message.liangping === 'event' ? [message.event.kind] : []))
  const settled = async () => {
    await vi.advanceTimersByTimeAsync(10)
    await nextTick()
  }
  const turn = async (scene: string) => {
    root.dataset['turn'] = `${scene} 1 0 1000`
    await settled()
  }

  beforeEach(() => {
    vi.useFakeTimers()
    sent = []
    shells = ONE
    fit = true
    reload.mockClear()
    root.dataset['build'] = 'one'
    root.dataset['state'] = 'showing'
    const active = {
      postMessage(message: PageMessage) {
        sent.push(message)
        if (message.liangping === 'event') happens(message.event)
      },
    }
    const registration = {
      active,
      waiting: null as { postMessage: (message: PageMessage) => void } | null,
      update: vi.fn(async () => undefined),
    }
    waits = (worker) => (registration.waiting = worker)
    container = Object.assign(new EventTarget(), {
      register: async () => registration as unknown as ServiceWorkerRegistration,
    })
  })
  afterEach(() => {
    vi.useRealTimers()
    for (const name of ['build', 'state', 'turn', 'publication']) delete root.dataset[name]
  })
  const keep = () => keepShell({ page: document, container, reload, tryOut: async () => fit })

  it('says that it has started, and has type kept for what is on', async () => {
    root.dataset['publication'] = '2021Q3-r1'
    const stop = keep()
    await settled()
    expect(sent).toEqual([
      { liangping: 'event', event: { kind: 'started', build: 'one' } },
      { liangping: 'fonts' },
    ])
    stop?.()
  })

  it('tries a newer version out at once, and takes it when the scene ends, not before', async () => {
    const stop = keep()
    await turn('overview')
    happens({ kind: 'kept', build: 'two' })
    await settled()
    expect(events()).toEqual(['started', 'trial', 'proved'])
    expect(reload).not.toHaveBeenCalled()
    await turn('ranking')
    expect(events()).toEqual(['started', 'trial', 'proved', 'take'])
    expect(reload).toHaveBeenCalledOnce()
    stop?.()
  })

  it('takes it at once where nothing plays', async () => {
    root.dataset['state'] = 'waiting'
    const stop = keep()
    await settled()
    happens({ kind: 'kept', build: 'two' })
    await settled()
    expect(reload).toHaveBeenCalledOnce()
    stop?.()
  })

  it('never takes one that failed its trials, ten minutes apart', async () => {
    fit = false
    const stop = keep()
    await turn('overview')
    happens({ kind: 'kept', build: 'two' })
    await turn('ranking')
    await turn('overview')
    expect(events()).toEqual(['started', 'trial', 'unfit'])
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(events()).toEqual(['started', 'trial', 'unfit', 'trial', 'unfit'])
    await vi.advanceTimersByTimeAsync(60 * 60_000)
    await turn('ranking')
    expect(events()).toHaveLength(5)
    expect(shells.bad).toEqual(['two'])
    expect(reload).not.toHaveBeenCalled()
    stop?.()
  })

  it('asks a worker that was left waiting to take over, at every scene', async () => {
    const stop = keep()
    await turn('overview')
    const asked: PageMessage[] = []
    waits({ postMessage: (message) => asked.push(message) })
    await turn('ranking')
    expect(asked).toEqual([{ liangping: 'activate' }])
    stop?.()
  })

  it('falls silent when it is stopped', async () => {
    const stop = keep()
    await turn('overview')
    stop?.()
    expect(vi.getTimerCount()).toBe(0)
    happens({ kind: 'kept', build: 'two' })
    await turn('ranking')
    expect(events()).toEqual(['started'])
  })
})
