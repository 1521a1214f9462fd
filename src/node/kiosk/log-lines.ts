import type { Bilingual } from '@/office/publishing/usage-error'
import type { Ailment, Sight } from './health'
import type { Rung } from './ladder'

const WORDS: Readonly<Record<Ailment, Bilingual>> = {
  'browser-gone': ['浏览器退出了', 'the browser ended'],
  'renderer-crashed': ['页面的进程崩溃了', "the page's process crashed"],
  hung: ['页面没有反应', 'the page does not answer'],
  'no-page': ['没有载入亮屏', 'the display is not loaded'],
  'not-started': ['亮屏没有启动', 'the display does not start'],
  'stuck-scene': ['一个场景停得过久', 'a scene outstays its time'],
  'no-scene': ['没有场景在放', 'no scene is on'],
  'no-frames': ['画面没有在画', 'nothing is drawn'],
  blank: ['屏幕是空白的', 'the screen is blank'],
  memory: ['页面的内存快用完了', 'the page is running out of memory'],
}

const detail = (sight: Sight) => {
  if (sight.kind === 'gone' || sight.kind === 'crashed') return ` (${sight.how})`
  return sight.kind === 'page' && sight.turn ? ` (${sight.turn.scene} ${sight.turn.page})` : ''
}

/** The line that is logged for an act. */
export function actLine(act: Rung, ailment: Ailment, sight: Sight, count: number): Bilingual {
  const [zh, en] = WORDS[ailment]
  return [`${act}：${zh}${detail(sight)}；第 ${count} 次处置`, `${act}: ${en}${detail(sight)}; act ${count}`]
}

/** Tells when all is well again after an ailment, and after how long. */
export function recoveryTeller(log: (line: Bilingual) => void) {
  let illSince: number | null = null
  return (well: boolean, ailment: Ailment | null, now: number) => {
    if (ailment !== null) illSince ??= now
    else if (well && illSince !== null) {
      const seconds = ((now - illSince) / 1000).toFixed(1)
      log([`${seconds} 秒后恢复正常`, `well again after ${seconds} s`])
      illSince = null
    }
  }
}
