import type { Showing } from './faults'

/** The page on screen and its time, as the document tells it to the kiosk's supervisor; times in ms since the epoch. */
export interface Progress {
  readonly scene: string
  /** From 1. */
  readonly page: number
  readonly since: number
  readonly until: number
}

/** A turn as one attribute of the page, `data-turn`: `ranking 1 1635728400000 1635728420000`. */
export const turnText = ({ slot, startedAt, endsAt }: Showing): string =>
  [slot.scene, slot.page + 1, Math.round(startedAt), Math.round(endsAt)].join(' ')

/** The turn in an attribute; null where it has none. */
export function readTurn(text: string | null | undefined): Progress | null {
  const [, scene = '', page, since, until] = /^([\w-]+) (\d+) (-?\d+) (-?\d+)$/.exec(text ?? '') ?? []
  if (scene === '') return null
  return { scene, page: Number(page), since: Number(since), until: Number(until) }
}

/** An event that the kiosk's supervisor dispatches on the window: mount the current scene anew, without a reload. */
export const REMOUNT_EVENT = 'liangping:remount'
