import type { Showing } from './faults'

/** The turn that is on, as the page tells it to whoever watches from outside; instants in ms since the epoch. */
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

/** The turn that an attribute tells of; null where it tells of none. */
export function readTurn(text: string | null | undefined): Progress | null {
  const [, scene = '', page, since, until] = /^([\w-]+) (\d+) (-?\d+) (-?\d+)$/.exec(text ?? '') ?? []
  if (scene === '') return null
  return { scene, page: Number(page), since: Number(since), until: Number(until) }
}

/** Dispatched on the window by whoever watches from outside: mount what is shown anew, without loading it again. */
export const REMOUNT_EVENT = 'liangping:remount'
