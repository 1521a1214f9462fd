/// <reference lib="webworker" />
import { answerRequests } from './answer-requests'
import { createKeeper } from './keeper'
import type { ListedFile } from './files'
import { isPageMessage, type PageMessage } from './messages'

/**
 * The service worker: keeps whole versions of the program, answers starts with the chosen one, and returns to the
 * version before when that fails. The decisions are in shells.ts. Published data and press pages do not pass through
 * it.
 */
export function serveShell(sw: ServiceWorkerGlobalScope, files: readonly ListedFile[]): void {
  const keeper = createKeeper(sw, files)
  const { keepConfig } = answerRequests(sw, files, keeper)

  async function install() {
    if (!(await keeper.isBad())) await keeper.keepOwnFiles()
    await sw.skipWaiting()
  }

  async function take(message: PageMessage, event: ExtendableEvent) {
    if (message.liangping === 'fonts') return keeper.keepType()
    if (message.liangping === 'activate') return sw.skipWaiting()
    // Every start stores again what it needs, because the device's storage may have been cleared.
    if (message.event.kind === 'started') await Promise.allSettled([keeper.keepOwn(), keepConfig(event)])
    await keeper.tell(await keeper.happened(message.event))
  }

  sw.addEventListener('install', (event) => event.waitUntil(install()))
  // Announced only after activation: requests made while workers change places fail, or keep the new worker waiting.
  sw.addEventListener('activate', (event) =>
    event.waitUntil(keeper.keepOwn().finally(() => sw.clients.claim())),
  )
  sw.addEventListener('message', (event) => {
    const data: unknown = event.data
    if (isPageMessage(data)) event.waitUntil(take(data, event))
  })
}
