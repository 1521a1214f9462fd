import * as v from 'valibot'
import { readTurn } from '@/core/playhead/progress'
import { isLobby } from '@/core/playhead/lobby-address'
import type { Browser } from './browser'
import type { Sight } from './health'
import { isBlank, readPng } from './picture'

const ANSWER_WITHIN_MS = 4000
const PICTURE_WITHIN_MS = 8000

/**
 * Runs in the page: reads the root element's attributes, and whether a frame is drawn. A hidden page rightly draws
 * none.
 */
const QUESTION = `new Promise((done) => {
  const tell = (frames) => {
    clearTimeout(late)
    const { state = null, turn = null } = document.documentElement.dataset
    const memory = performance.memory
    const heapShare = memory ? memory.usedJSHeapSize / memory.jsHeapSizeLimit : null
    done(JSON.stringify({ address: location.href, state, turn, frames, heapShare }))
  }
  const late = setTimeout(() => tell(document.visibilityState === 'hidden'), 2000)
  requestAnimationFrame(() => tell(true))
})`

const Answer = v.object({ result: v.object({ value: v.string() }) })
const Bilingual = v.object({
  address: v.string(),
  state: v.nullable(v.string()),
  turn: v.nullable(v.string()),
  frames: v.boolean(),
  heapShare: v.nullable(v.number()),
})
const Shot = v.object({ data: v.string() })

/** Whether the picture is of one colour; null where none could be had. */
async function pictureIsBlank(browser: Browser) {
  try {
    const asked = { format: 'png', optimizeForSpeed: true }
    const { data } = v.parse(Shot, await browser.page('Page.captureScreenshot', asked, PICTURE_WITHIN_MS))
    return isBlank(readPng(Buffer.from(data, 'base64')))
  } catch {
    return null
  }
}

/** Looks at the page once; takes a picture of it where that is asked for. */
export async function lookAt(browser: Browser, address: string, withPicture: boolean): Promise<Sight> {
  const dead = (): Sight | null => {
    const [gone, crashed] = [browser.gone(), browser.crashed()]
    if (gone !== null) return { kind: 'gone', how: gone }
    return crashed === null ? null : { kind: 'crashed', how: crashed }
  }
  const before = dead()
  if (before) return before
  const asked = { expression: QUESTION, awaitPromise: true, returnByValue: true }
  const answer = await browser.page('Runtime.evaluate', asked, ANSWER_WITHIN_MS).catch(() => null)
  const read = v.safeParse(Answer, answer)
  if (!read.success) return dead() ?? { kind: 'silent' }
  const { turn, address: seen, ...told } = v.parse(Bilingual, JSON.parse(read.output.result.value))
  if (!seen.startsWith(address.replace(/[?#].*$/, ''))) return { kind: 'elsewhere', address: seen }
  const blank = withPicture ? await pictureIsBlank(browser) : null
  const lobby = isLobby(new URL(seen).hash)
  return dead() ?? { kind: 'page', lobby, turn: readTurn(turn), blank, ...told }
}
