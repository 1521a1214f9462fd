import type { ShellEvent, Shells } from './shells'

/** From a page to the service worker: what happened to it. */
export type PageMessage =
  | { readonly liangping: 'event'; readonly event: ShellEvent }
  /** A publication is on: the type it needs is to be kept. */
  | { readonly liangping: 'fonts' }
  /** To a worker that still waits: to take the place of the one before it. */
  | { readonly liangping: 'activate' }

/** From the service worker to the pages: how its versions stand. */
export interface WorkerMessage {
  readonly liangping: 'shells'
  readonly shells: Shells
}

const isOurs = (data: unknown): data is { readonly liangping: unknown } =>
  typeof data === 'object' && data !== null && 'liangping' in data

/** Messages come from pages of this origin only, but extensions speak there too. */
export const isPageMessage = (data: unknown): data is PageMessage =>
  isOurs(data) && (data.liangping === 'event' || data.liangping === 'fonts' || data.liangping === 'activate')

export const isWorkerMessage = (data: unknown): data is WorkerMessage =>
  isOurs(data) && data.liangping === 'shells'

/** The address of a version's trial: an iframe of the running page. */
export const TRIAL_PARAMETER = 'trial'
