/// <reference lib="webworker" />
import { registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { addressOf, buildOfFiles, keepFiles, PAGE_FILE, type ListedFile } from './files'
import { keepFonts } from './keep-fonts'
import { isPageMessage, TRIAL_PARAMETER, type WorkerMessage } from './messages'
import { buildsToKeep, PATIENCE_MS, type ShellEvent, type Shells } from './shells'
import { cacheNames, readShells } from './shells-file'
import { createVersions } from './versions'

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

/**
 * The service worker: keeps whole versions of the program, answers starts with the chosen one, and returns to the
 * version before when that fails. The decisions are in shells.ts. Published data and press pages do not pass through
 * it.
 */
export function serveShell(sw: ServiceWorkerGlobalScope, files: readonly ListedFile[]): void {
  const { scope } = sw.registration
  const names = cacheNames(scope)
  const versions = createVersions(scope)
  const page = addressOf(PAGE_FILE, scope)
  const own = buildOfFiles(files)
  const ask: typeof fetch = (input, init) => fetch(input, init)
  const path = (relative: string) => new URL(relative, scope).pathname

  async function tell(shells: Shells) {
    const message: WorkerMessage = { liangping: 'shells', shells }
    for (const client of await sw.clients.matchAll({ type: 'window', includeUncontrolled: true }))
      client.postMessage(message)
  }

  async function happened(event: ShellEvent): Promise<Shells> {
    const { before, after } = await versions.happened(event)
    if (after !== before) await tell(after)
    return after
  }

  const isBad = async () => (await readShells(scope)).bad.includes(own)
  const keepOwnFiles = async () => keepFiles(await caches.open(names.ofBuild(own)), files, scope, ask)

  async function keepOwn(): Promise<void> {
    if (await isBad()) return
    await keepOwnFiles()
    // Another worker may have deleted files that it does not know.
    if (!(await caches.has(names.ofBuild(own)))) await keepOwnFiles()
    await tell(await happened({ kind: 'kept', build: own }))
  }

  async function keepType(): Promise<void> {
    const builds = buildsToKeep(await readShells(scope))
    const shells = await Promise.all(builds.map((build) => caches.open(names.ofBuild(build))))
    await keepFonts(await caches.open(names.fonts), shells, scope, ask)
  }

  /**
   * A version that is started for the first time must show something in time; otherwise the version before replaces it.
   */
  async function watch(build: string): Promise<void> {
    await wait(PATIENCE_MS)
    const { before, after } = await versions.happened({ kind: 'late', build })
    if (after === before) return
    for (const client of await sw.clients.matchAll({ type: 'window' }))
      if (client.frameType === 'top-level') await client.navigate(client.url).catch(() => null)
  }

  async function start(event: ExtendableEvent, url: URL): Promise<Response> {
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

  const config = new NetworkFirst({
    cacheName: names.config,
    networkTimeoutSeconds: CONFIG_PATIENCE_S,
    plugins: [onlyJson],
    matchOptions: { ignoreVary: true, ignoreSearch: true },
  })
  const configFile = new URL('display.config.json', scope)

  /** The very first page fetched its configuration before there was a worker, so a copy is stored now. */
  async function keepConfig(event: ExtendableEvent): Promise<void> {
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

  sw.addEventListener('install', (event) => {
    const keep = async () => {
      if (!(await isBad())) await keepOwnFiles()
      await sw.skipWaiting()
    }
    event.waitUntil(keep())
  })
  // Announced only after activation: requests made while workers change places fail, or keep the new worker waiting.
  sw.addEventListener('activate', (event) => event.waitUntil(keepOwn().finally(() => sw.clients.claim())))
  sw.addEventListener('message', (event) => {
    const data: unknown = event.data
    if (!isPageMessage(data)) return
    if (data.liangping === 'fonts') return event.waitUntil(keepType())
    if (data.liangping === 'activate') return event.waitUntil(sw.skipWaiting())
    const { event: told } = data
    const work = async () => {
      // Every start stores again what it needs, because the device's storage may have been cleared.
      if (told.kind === 'started') await Promise.allSettled([keepOwn(), keepConfig(event)])
      await tell(await happened(told))
    }
    event.waitUntil(work())
  })
}
