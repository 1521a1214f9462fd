import type { CheckQuestion, CheckReply } from './check-messages'
import type { Checker } from './checker'

/** The part of a worker's global scope that is used. */
export interface CheckScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<CheckQuestion>) => void): void
  postMessage(message: CheckReply): void
}

async function answer(checker: Checker, question: CheckQuestion, scope: CheckScope): Promise<unknown> {
  switch (question.call) {
    case 'check':
      return checker.check(question.order, (step) => scope.postMessage({ step }))
    case 'view':
      return checker.view(question.view)
    case 'edition':
      return checker.edition()
  }
}

/** A worker's whole work: answers the publishing page's questions. */
export function hostChecker(scope: CheckScope, checker: Checker): void {
  scope.addEventListener('message', ({ data }) => {
    const { id } = data
    answer(checker, data, scope).then(
      (value) => scope.postMessage({ id, ok: true, value }),
      (cause: unknown) =>
        scope.postMessage({ id, ok: false, reason: cause instanceof Error ? cause.message : String(cause) }),
    )
  })
}
