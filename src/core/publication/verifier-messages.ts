import type { TrustedKey } from './contract'
import type { Verifier } from './taken'

/** What a verifier in a worker must be told first. */
export interface VerifierBegin {
  readonly keys: readonly TrustedKey[]
  /** Name of the device's database; a second display on the same origin needs another name. */
  readonly database?: string | undefined
}

export type VerifierCall = keyof Verifier<unknown>
type Asked = {
  [C in VerifierCall]: { readonly call: C; readonly args: Parameters<Verifier<unknown>[C]> }
}[VerifierCall]

export interface VerifierQuestion {
  readonly id: number
  readonly asked: Asked
}
export type VerifierMessage = { readonly begin: VerifierBegin } | VerifierQuestion

export type DeskAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string }
