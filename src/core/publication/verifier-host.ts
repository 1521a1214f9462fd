import type { Publications } from './contract'
import { createDesk, type Answer } from './verifier'
import type { DeskAnswer, DeskBegin, DeskMessage, DeskQuestion } from './verifier-messages'
import { createLastGood } from './last-good'
import type { Period } from './period'
import type { Desk } from './taken'

/** The part of a worker's global scope that a desk needs. */
export interface DeskScope {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
  postMessage(message: unknown): void
}

function ask<D>(desk: Desk<D>, { asked }: DeskQuestion): Promise<unknown> {
  switch (asked.call) {
    case 'recall':
      return desk.recall()
    case 'open':
      return desk.open(...asked.args)
    case 'admit':
      return desk.admit(...asked.args)
    case 'take':
      return desk.take()
    case 'keep':
      return desk.keep()
    case 'derive':
      return desk.derive(...asked.args)
    case 'hold':
      return desk.hold(...asked.args)
    case 'ask':
      return desk.ask(...asked.args)
  }
}

const reason = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))

async function answer<D>(begun: () => Desk<D>, question: DeskQuestion): Promise<DeskAnswer> {
  const { id } = question
  try {
    return { id, ok: true, value: await ask(begun(), question) }
  } catch (cause) {
    return { id, ok: false, reason: reason(cause) }
  }
}

/** Answers a page's questions with a desk that is made when the page says what it trusts. */
export function hostDesk<D>(scope: DeskScope, make: (begin: DeskBegin) => Desk<D>): void {
  let desk: Desk<D> | null = null
  let missing = 'the desk was not begun'
  const begun = () => {
    if (desk === null) throw new Error(missing)
    return desk
  }
  scope.addEventListener('message', ({ data }: MessageEvent<DeskMessage>) => {
    if (!('begin' in data)) return void answer(begun, data).then((given) => scope.postMessage(given))
    try {
      desk = make(data.begin)
    } catch (cause) {
      missing = `the desk could not begin: ${reason(cause)}`
    }
  })
}

/** A worker's whole work: a desk with this device's last good publication, deriving and answering as it is told. */
export const serveDesk = <D>(
  scope: DeskScope,
  derive: (publications: Publications, at: Period) => D,
  answer?: Answer,
): void =>
  hostDesk(scope, ({ keys, database }) =>
    createDesk({ keys, keep: createLastGood(database), derive, answer }),
  )
