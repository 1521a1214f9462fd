import type { ArgsOf } from '@/core/rpc/calls'
import { hostCalls, type WorkerScope } from '@/core/rpc/host'
import type { Publications } from './contract'
import { createLastGood } from './last-good'
import type { Period } from './period'
import type { Verifier, VerifierBegin } from './taken'
import { createVerifier, type Anchoring, type Answer } from './verifier'

/** Answers a page's questions with a verifier, made when the page sends its trusted keys. */
export const hostVerifier = <D>(scope: WorkerScope, make: (begin: VerifierBegin) => Verifier<D>): void =>
  hostCalls<ArgsOf<Verifier<D>>, VerifierBegin>(scope, make)

/** Runs a verifier in a worker, with this device's last good publication. */
export const serveVerifier = <D>(
  scope: WorkerScope,
  derive: (publications: Publications, at: Period) => D,
  answer?: Answer,
  anchor?: Anchoring,
): void =>
  hostVerifier(scope, ({ database, ...trusting }) =>
    createVerifier({ ...trusting, keep: createLastGood(database), derive, answer, anchor }),
  )
