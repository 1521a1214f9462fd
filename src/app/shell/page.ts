import { useEventListener, useIntervalFn } from '@vueuse/core'
import { effectScope, nextTick, onScopeDispose, shallowRef, watch } from 'vue'
import { isWorkerMessage, type PageMessage } from './messages'
import { nextStep } from './next-step'
import { NO_SHELLS, type ShellEvent, type Shells } from './shells'
import { tryOut } from './trial'
import { onWall, watchPage } from './watch-page'

/** How often the server is asked for a newer version; an unchanged one is a request without a body. */
const ASK_EVERY_MS = 10 * 60_000
const WORKER = './sw.js'

/** What `keepShell` needs of the browser; replaced in tests. */
export interface ShellHost {
  readonly page: Document
  readonly container: Pick<ServiceWorkerContainer, 'register'> & EventTarget
  readonly reload: () => void
  readonly tryOut: typeof tryOut
}

const thisPage = (): ShellHost => ({
  page: document,
  container: navigator.serviceWorker,
  reload: () => location.reload(),
  tryOut,
})

function play({ page, container, reload, tryOut }: ShellHost): void {
  const build = page.documentElement.dataset['build'] ?? ''
  const { started, dark, scene, publication } = watchPage(page)
  const shells = shallowRef<Shells>(NO_SHELLS)
  const ended = new AbortController()
  onScopeDispose(() => ended.abort())
  let registration: ServiceWorkerRegistration | undefined
  let trying = false
  let taking = false
  let failed: string | null = null

  const send = (message: PageMessage) => registration?.active?.postMessage(message)
  const happened = (event: ShellEvent) => send({ liangping: 'event', event })
  const step = () =>
    nextStep(shells.value, {
      build,
      started: started.value,
      unattended: onWall(page.location),
      dark: dark.value,
      failed,
    })

  function take() {
    taking = true
    happened({ kind: 'take' })
  }

  async function trial() {
    const next = shells.value.next?.build
    if (trying || next === undefined) return
    trying = true
    happened({ kind: 'trial', build: next })
    const fit = await tryOut(next, page, ended.signal)
    trying = false
    failed = fit ? null : next
    if (!ended.signal.aborted) happened({ kind: fit ? 'proved' : 'unfit', build: next })
  }

  useEventListener(container, 'message', ({ data }: MessageEvent) => {
    if (!isWorkerMessage(data)) return
    shells.value = data.shells
    if (taking && data.shells.chosen !== null && data.shells.chosen.build !== build) reload()
    else if (step() === 'trial') void trial()
    // No scene is playing, so there is nothing to wait for.
    else if (step() === 'take' && scene.value === null) take()
  })
  watch(scene, () => {
    if (step() === 'take') take()
    // Chromium leaves a worker waiting when the page asks for something just as it would take over.
    registration?.waiting?.postMessage({ liangping: 'activate' } satisfies PageMessage)
  })
  // When the screen is lit again.
  watch(dark, () => {
    if (step() === 'trial') void trial()
  })

  function greet() {
    if (!started.value || !registration?.active) return
    happened({ kind: 'started', build })
    if (publication.value !== null) send({ liangping: 'fonts' })
  }
  watch([started, publication], greet)
  useEventListener(container, 'controllerchange', greet)
  // Where the browser or the server refuses it, the display works without a service worker.
  useIntervalFn(() => {
    failed = null
    if (step() === 'trial') void trial()
    else void registration?.update().catch(() => undefined)
  }, ASK_EVERY_MS)
  async function register() {
    registration = await container.register(WORKER, { updateViaCache: 'none' })
    greet()
  }
  // After the first paint, so that nobody waits for it. Where it is refused, the display works without it.
  const unregistered = watch(
    started,
    (is) => {
      if (!is) return
      void nextTick(() => unregistered())
      void register().catch(() => undefined)
    },
    { immediate: true },
  )
}

/**
 * Keeps this program on the device, so that it starts without a network, and lets a newer version take over between two
 * scenes. Returns what ends it; null where there is no service worker: plain http, or a frame of another page.
 */
export function keepShell(host?: ShellHost): (() => void) | null {
  if (host === undefined && (!('serviceWorker' in navigator) || window.parent !== window)) return null
  const scope = effectScope(true)
  scope.run(() => play(host ?? thisPage()))
  return () => scope.stop()
}
