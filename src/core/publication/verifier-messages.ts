import type { TrustedKey } from './contract'
import type { Desk } from './taken'

/** What a desk in a worker must be told before anything is asked of it. */
export interface DeskBegin {
  readonly keys: readonly TrustedKey[]
  /** Name of the device's database; a display with other content beside this one needs another. */
  readonly database?: string | undefined
}

export type DeskCall = keyof Desk<unknown>
type Asked = { [C in DeskCall]: { readonly call: C; readonly args: Parameters<Desk<unknown>[C]> } }[DeskCall]

export interface DeskQuestion {
  readonly id: number
  readonly asked: Asked
}
export type DeskMessage = { readonly begin: DeskBegin } | DeskQuestion

export type DeskAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string }
