import type { Publications } from './contract'
import { createVerifier, type Answer } from './verifier'
import type { DeskAnswer, VerifierBegin, VerifierMessage, VerifierQuestion } from './verifier-messages'
import { createLastGood } from './last-good'
import type { Period } from './period'
import type { Verifier } from './taken'

/** The part of a worker's global scope that the verifier needs. */
export interface VerifierScope {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  postMessage(message: unknown): void
}

function ask<D>(verifier: Verifier<D>, { asked }: VerifierQuestion): Promise<unknown> {
  switch (asked.call) {
    case 'recall':
      return verifier.recall()
    case 'open':
      return verifier.open(...asked.args)
    case 'admit':
      return verifier.admit(...asked.args)
    case 'take':
      return verifier.take()
    case 'keep':
      return verifier.keep()
    case 'derive':
      return verifier.derive(...asked.args)
    case 'hold':
      return verifier.hold(...asked.args)
    case 'ask':
      return verifier.ask(...asked.args)
  }
}

const reason = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))

async function answer<D>(begun: () => Verifier<D>, question: VerifierQuestion): Promise<DeskAnswer> {
  const { id } = question
  try {
    return { id, ok: true, value: await ask(begun(), question) }
  } catch (cause) {
    return { id, ok: false, reason: reason(cause) }
  }
}

/** Answers a page's questions with a verifier, made when the page sends its trusted keys. */
export function hostVerifier<D>(scope: VerifierScope, make: (begin: VerifierBegin) => Verifier<D>): void {
  let verifier: Verifier<D> | null = null
  let missing = 'the verifier was not begun'
  const begun = () => {
    if (verifier === null) throw new Error(missing)
    return verifier
  }
  scope.addEventListener('message', ({ data }: MessageEvent<VerifierMessage>) => {
    if (!('begin' in data)) return void answer(begun, data).then((given) => scope.postMessage(given))
    try {
      verifier = make(data.begin)
    } catch (cause) {
      missing = `the verifier could not begin: ${reason(cause)}`
    }
  })
}

/** Runs a verifier in a worker, with this device's last good publication. */
export const serveVerifier = <D>(
  scope: VerifierScope,
  derive: (publications: Publications, at: Period) => D,
  answer?: Answer,
): void =>
  hostVerifier(scope, ({ keys, database }) =>
    createVerifier({ keys, keep: createLastGood(database), derive, answer }),
  )
