import type { Ailment, Sight } from './health'
import type { Rung } from './ladder'

const WORDS: Readonly<Record<Ailment, string>> = {
  'browser-gone': 'the browser ended',
  'renderer-crashed': "the page's process crashed",
  hung: 'the page does not answer',
  'no-page': 'the display is not loaded',
  'not-started': 'the display does not start',
  'stuck-scene': 'a scene outstays its time',
  'no-scene': 'no scene is on',
  'no-frames': 'nothing is drawn',
  blank: 'the screen is blank',
  memory: 'the page is running out of memory',
}

const detail = (sight: Sight) => {
  if (sight.kind === 'gone' || sight.kind === 'crashed') return ` (${sight.how})`
  return sight.kind === 'page' && sight.turn ? ` (${sight.turn.scene} ${sight.turn.page})` : ''
}

/** The line that is logged for an act. */
export const actLine = (act: Rung, ailment: Ailment, sight: Sight, count: number): string =>
  `${act}: ${WORDS[ailment]}${detail(sight)}; act ${count}`

/** Tells when all is well again after an ailment, and after how long. */
export function recoveryTeller(log: (line: string) => void) {
  let illSince: number | null = null
  return (well: boolean, ailment: Ailment | null, now: number) => {
    if (ailment !== null) illSince ??= now
    else if (well && illSince !== null) {
      log(`well again after ${((now - illSince) / 1000).toFixed(1)} s`)
      illSince = null
    }
  }
}
