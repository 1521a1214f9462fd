import type { ShellEvent, Shells } from './shells'

/** From a page to the service worker: what happened to it. */
export type PageMessage =
  | { readonly liangping: 'event'; readonly event: ShellEvent }
  /** A publication is on screen: keep the fonts that it needs. */
  | { readonly liangping: 'fonts' }
  /** To a waiting worker: replace the active one. */
  | { readonly liangping: 'activate' }

/** From the service worker to the pages: the state of its versions. */
export interface WorkerMessage {
  readonly liangping: 'shells'
  readonly shells: Shells
}

const isOurs = (data: unknown): data is { readonly liangping: unknown } =>
  typeof data === 'object' && data !== null && 'liangping' in data

/** Browser extensions send messages to pages too, so each message is checked. */
export const isPageMessage = (data: unknown): data is PageMessage =>
  isOurs(data) && (data.liangping === 'event' || data.liangping === 'fonts' || data.liangping === 'activate')

export const isWorkerMessage = (data: unknown): data is WorkerMessage =>
  isOurs(data) && data.liangping === 'shells'

/** The address of a version's trial: an iframe of the running page. */
export const TRIAL_PARAMETER = 'trial'
