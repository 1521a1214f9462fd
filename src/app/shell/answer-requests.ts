/// <reference lib="webworker" />
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { addressOf, PAGE_FILE, type ListedFile } from './files'
import type { Keeper } from './keeper'
import { TRIAL_PARAMETER } from './messages'
import { PATIENCE_MS } from './shells'
import { cacheNames } from './shells-file'

/** How long the network may take to deliver the configuration before the stored copy is used. */
const CONFIG_PATIENCE_S = 2

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Rejects answers that are not JSON (an error page, a captive portal's page), so that the stored copy is used. */
const onlyJson = {
  fetchDidSucceed: async ({ response }: { response: Response }) => {
    if (!response.ok) throw new Error(`HTTP ${response.status}`)
    await response.clone().json()
    return response
  },
}

/** Answers starts with the chosen version. */
function createStarts(sw: ServiceWorkerGlobalScope, { versions, happened }: Keeper) {
  const page = addressOf(PAGE_FILE, sw.registration.scope)

  /**
   * A version that is started for the first time must show something in time; otherwise the version before replaces it.
   */
  async function watch(build: string) {
    await wait(PATIENCE_MS)
    const { before, after } = await versions.happened({ kind: 'late', build })
    if (after === before) return
    for (const client of await sw.clients.matchAll({ type: 'window' }))
      if (client.frameType === 'top-level') await client.navigate(client.url).catch(() => null)
  }

  async function start(event: ExtendableEvent, url: URL) {
    const trial = url.searchParams.get(TRIAL_PARAMETER)
    const inTrial = trial === null ? undefined : await versions.page(trial, page)
    if (inTrial) return inTrial
    const { chosen, previous } = await happened({ kind: 'load', atMs: Date.now() })
    if (chosen && !chosen.started) event.waitUntil(watch(chosen.build))
    const kept = await versions.page(chosen?.build ?? null, page)
    if (kept) return kept
    return fetch(url, { cache: 'no-cache' }).catch(
      async () => (await versions.page(previous, page)) ?? Response.error(),
    )
  }

  return start
}

/** Answers the display's requests: the program from its versions, its configuration from the network first. */
export function answerRequests(sw: ServiceWorkerGlobalScope, files: readonly ListedFile[], keeper: Keeper) {
  const { scope } = sw.registration
  const names = cacheNames(scope)
  const path = (relative: string) => new URL(relative, scope).pathname
  const start = createStarts(sw, keeper)

  const config = new NetworkFirst({
    cacheName: names.config,
    networkTimeoutSeconds: CONFIG_PATIENCE_S,
    plugins: [onlyJson],
    matchOptions: { ignoreVary: true, ignoreSearch: true },
  })
  const configFile = new URL('display.config.json', scope)

  /** The very first page fetched its configuration before there was a worker, so a copy is stored now. */
  async function keepConfig(event: ExtendableEvent) {
    const copies = await caches.open(names.config)
    if (!(await copies.match(configFile, { ignoreVary: true, ignoreSearch: true })))
      await config.handle({ event, request: new Request(configFile, { cache: 'no-cache' }) })
  }

  const pages = [path('./'), path(PAGE_FILE)]
  registerRoute(
    ({ request, url, sameOrigin }) =>
      request.mode === 'navigate' && sameOrigin && pages.includes(url.pathname),
    ({ event, url, request }) => start(event, url).catch(() => fetch(request)),
  )
  registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === configFile.pathname, config)
  const ofAssets = ({ url, sameOrigin }: { url: URL; sameOrigin: boolean }) =>
    sameOrigin && url.pathname.startsWith(path('assets/'))
  registerRoute(
    (match) => ofAssets(match) && match.url.pathname.endsWith('.woff2'),
    new CacheFirst({ cacheName: names.fonts, matchOptions: { ignoreVary: true } }),
  )
  const listed = new Set(files.map(({ url }) => new URL(url, scope).pathname))
  registerRoute(
    // These files are named by their content, so any version's copy is the same.
    (match) => ofAssets(match) || (match.sameOrigin && listed.has(match.url.pathname)),
    async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
  )
  return { keepConfig }
}
