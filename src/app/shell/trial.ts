import { TRIAL_PARAMETER } from './messages'
import { PATIENCE_MS } from './shells'

const LOOK_EVERY_MS = 250

/** Whether the page in a trial shows what the running one does: a scene where that shows one, else its waiting screen. */
export function isFit(trial: Document | null, running: Document): boolean {
  const { state } = trial?.documentElement.dataset ?? {}
  if (running.documentElement.dataset['state'] === 'showing')
    return state === 'showing' && trial?.querySelector('[data-scene]') !== null
  return state === 'showing' || state === 'waiting'
}

/**
 * Loads a version out of sight, in a frame of the running page, and waits until it shows what the running one does. False
 * when it does not in the time that a version has.
 */
export async function tryOut(build: string, page: Document, ended: AbortSignal): Promise<boolean> {
  const frame = page.createElement('iframe')
  const address = new URL('./', page.location.href)
  address.searchParams.set(TRIAL_PARAMETER, build)
  frame.src = address.href
  frame.inert = true
  frame.setAttribute('aria-hidden', 'true')
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0',
    width: '100%',
    height: '100%',
    border: '0',
    visibility: 'hidden',
    pointerEvents: 'none',
  })
  page.body.append(frame)
  const began = performance.now()
  try {
    while (!ended.aborted && performance.now() - began < PATIENCE_MS) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      const { contentDocument } = frame
      const itself = contentDocument?.documentElement.dataset['build'] === build
      if (itself && isFit(contentDocument, page)) return true
    }
    return false
  } finally {
    frame.remove()
  }
}
