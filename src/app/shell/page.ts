import { useEventListener, useIntervalFn } from '@vueuse/core'
import { effectScope, nextTick, onScopeDispose, watch } from 'vue'
import { isWorkerMessage } from './messages'
import { createTakeOver } from './take-over'
import { tryOut } from './trial'
import { onWall, watchPage } from './watch-page'
import { workerOf, type WorkerContainer } from './worker-of'

/** How often the server is asked for a newer version; an unchanged one is a request without a body. */
const ASK_EVERY_MS = 10 * 60_000

/** What `keepShell` needs of the browser; replaced in tests. */
export interface ShellHost {
  readonly page: Document
  readonly container: WorkerContainer
  readonly reload: () => void
  readonly tryOut: typeof tryOut
}

const thisPage = (): ShellHost => ({
  page: document,
  container: navigator.serviceWorker,
  reload: () => location.reload(),
  tryOut,
})

function play({ page, container, reload, tryOut }: ShellHost) {
  const build = page.documentElement.dataset['build'] ?? ''
  const { started, dark, scene, publication } = watchPage(page)
  const worker = workerOf(container)
  const ended = new AbortController()
  onScopeDispose(() => ended.abort())
  const takeOver = createTakeOver({
    page: () => ({
      build,
      started: started.value,
      dark: dark.value,
      unattended: onWall(page.location),
      scene: scene.value,
    }),
    tryOut: (next) => tryOut(next, page, ended.signal),
    reload,
    happened: (event) => {
      if (!ended.signal.aborted) worker.happened(event)
    },
  })

  useEventListener(container, 'message', ({ data }: MessageEvent) => {
    if (isWorkerMessage(data)) takeOver.learn(data.shells)
  })
  watch(scene, () => {
    takeOver.takeProved()
    worker.activateWaiting()
  })
  // When the screen is lit again.
  watch(dark, takeOver.tryNext)
  useIntervalFn(() => {
    if (!takeOver.tryAgain()) worker.askForNewer()
  }, ASK_EVERY_MS)

  function greet() {
    if (!started.value || !worker.isActive()) return
    worker.happened({ kind: 'started', build })
    if (publication.value !== null) worker.send({ liangping: 'fonts' })
  }
  watch([started, publication], greet)
  useEventListener(container, 'controllerchange', greet)
  // After the first paint, so that nobody waits for it. Where it is refused, the display works without it.
  const unregistered = watch(
    started,
    (is) => {
      if (!is) return
      void nextTick(() => unregistered())
      void worker.register().then(greet, () => undefined)
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
