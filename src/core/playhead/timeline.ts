import type { Locale } from '@/core/i18n/say'
import { dwellMs, type ReadingLoad } from './dwell'
import type { PlayheadConfig } from './playhead-config'

/** One page's turn in the loop. `page` counts from 0. */
export interface Slot {
  readonly scene: string
  readonly page: number
  readonly pages: number
  readonly dwellMs: number
  /** Since the loop's beginning. */
  readonly offsetMs: number
}

export interface Loop {
  readonly slots: readonly Slot[]
  readonly lengthMs: number
}

/** A scene of the loop with what there is to read on each of its pages. */
export interface ScenePages {
  readonly id: string
  readonly pages: readonly ReadingLoad[]
}

/** The page that is on by the clock; times in ms since the epoch, progress through the slot from 0 to 1. */
export interface Position {
  readonly index: number
  readonly slot: Slot
  readonly startedAt: number
  readonly endsAt: number
  readonly progress: number
}

export type LoopConfig = Pick<PlayheadConfig, 'dwell' | 'page'> & {
  readonly dwellOf: Readonly<Record<string, PlayheadConfig['dwell']>>
}

/** The loop of these scenes in their order; a configured page beyond a scene's last is its last. */
export function buildLoop(scenes: readonly ScenePages[], config: LoopConfig, locale: Locale = 'zh-CN'): Loop {
  const slots: Slot[] = []
  let offsetMs = 0
  for (const { id, pages } of scenes) {
    const only = config.page === null ? null : Math.min(config.page, pages.length) - 1
    pages.forEach((reading, page) => {
      if (only !== null && page !== only) return
      const slot = { scene: id, page, pages: pages.length, offsetMs }
      const lasts = dwellMs(config.dwellOf[id] ?? config.dwell, reading, locale)
      slots.push({ ...slot, dwellMs: lasts })
      offsetMs += lasts
    })
  }
  return { slots, lengthMs: offsetMs }
}

/** The clock's position within the current round of the loop; never negative, also before the epoch. */
const into = (nowMs: number, lengthMs: number) => ((nowMs % lengthMs) + lengthMs) % lengthMs

/** When the current round of the loop began, in ms since the epoch. */
export const passStartedAt = ({ lengthMs }: Loop, nowMs: number): number =>
  lengthMs > 0 ? nowMs - into(nowMs, lengthMs) : nowMs

/** The slot that holds this moment: position = now mod length of the loop, from the Unix epoch. Null: an empty loop. */
export function at(loop: Loop, nowMs: number): Position | null {
  if (loop.lengthMs <= 0) return null
  const positionMs = into(nowMs, loop.lengthMs)
  const index = loop.slots.findIndex((slot) => positionMs < slot.offsetMs + slot.dwellMs)
  const slot = loop.slots[index]
  if (!slot) return null
  const startedAt = nowMs - positionMs + slot.offsetMs
  const progress = (nowMs - startedAt) / slot.dwellMs
  return { index, slot, startedAt, endsAt: startedAt + slot.dwellMs, progress }
}

/** When the current scene ends: after the last of its pages in this round. The moment itself for an empty loop. */
export function sceneEndsAt(loop: Loop, nowMs: number): number {
  const position = at(loop, nowMs)
  if (!position) return nowMs
  let { endsAt } = position
  for (const slot of loop.slots.slice(position.index + 1)) {
    if (slot.scene !== position.slot.scene) break
    endsAt += slot.dwellMs
  }
  return endsAt
}
