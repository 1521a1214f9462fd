import type { Publications } from './contract'
import { createDesk } from './desk'
import type { DeskAnswer, DeskBegin, DeskMessage, DeskQuestion } from './desk-messages'
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
    case 'derive':
      return desk.derive(...asked.args)
  }
}

async function answer<D>(desk: Desk<D> | undefined, question: DeskQuestion): Promise<DeskAnswer> {
  const { id } = question
  try {
    if (desk === undefined) throw new Error('the desk was not begun')
    return { id, ok: true, value: await ask(desk, question) }
  } catch (cause) {
    return { id, ok: false, reason: cause instanceof Error ? cause.message : String(cause) }
  }
}

/** Answers a page's questions with a desk that is made when the page says what it trusts. */
export function hostDesk<D>(scope: DeskScope, make: (begin: DeskBegin) => Desk<D>): void {
  let desk: Desk<D> | undefined
  scope.addEventListener('message', ({ data }: MessageEvent<DeskMessage>) => {
    if ('begin' in data) desk = make(data.begin)
    else void answer(desk, data).then((given) => scope.postMessage(given))
  })
}

/** A worker's whole work: a desk with this device's last good publication, deriving as it is told. */
export const serveDesk = <D>(scope: DeskScope, derive: (publications: Publications, at: Period) => D): void =>
  hostDesk(scope, ({ keys, database }) => createDesk({ keys, keep: createLastGood(database), derive }))
