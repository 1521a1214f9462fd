import type { PageMessage } from './messages'
import type { ShellEvent } from './shells'

const WORKER = './sw.js'

/** The part of the browser's container of service workers that is used. */
export type WorkerContainer = Pick<ServiceWorkerContainer, 'register'> & EventTarget

/** The service worker as a page reaches it; before it is registered, nothing arrives. */
export function workerOf(container: WorkerContainer) {
  let registration: ServiceWorkerRegistration | undefined
  const send = (message: PageMessage) => registration?.active?.postMessage(message)
  return {
    send,
    happened: (event: ShellEvent) => send({ liangping: 'event', event }),
    isActive: () => Boolean(registration?.active),
    async register() {
      registration = await container.register(WORKER, { updateViaCache: 'none' })
    },
    /** Chromium leaves a worker waiting when the page asks for something just as it would take over. */
    activateWaiting: () =>
      registration?.waiting?.postMessage({ liangping: 'activate' } satisfies PageMessage),
    /** Where the browser or the server refuses, the display works on. */
    askForNewer: () => void registration?.update().catch(() => undefined),
  }
}
