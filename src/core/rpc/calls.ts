/** What each call of a worker is given. */
export type ArgsOf<C> = { [N in keyof C]: C[N] extends (...args: infer A) => unknown ? A : never }

/** What each call of a worker answers. */
export type ValueOf<C, N extends keyof C> = C[N] extends (...args: never[]) => infer V ? Awaited<V> : never

/** From a page to its worker: first what it begins with, then one call after another. */
export type ToWorker<B, A> =
  { readonly begin: B } | { readonly id: number; readonly call: keyof A; readonly args: A[keyof A] }

/** From a worker to its page: an answer, or word of how far its work is. */
export type FromWorker =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string }
  | { readonly told: unknown }

export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))
