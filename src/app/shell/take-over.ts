import { nextStep, type PageState } from './next-step'
import { NO_SHELLS, type ShellEvent, type Shells } from './shells'

/** What a take-over needs to know of its page, and what it may do. */
export interface TakeOverHost {
  readonly page: () => Omit<PageState, 'failed'> & { readonly scene: string | null }
  /** Whether a version shows what the page does. */
  readonly tryOut: (build: string) => Promise<boolean>
  readonly reload: () => void
  readonly happened: (event: ShellEvent) => void
}

/** Lets a newer version take over: tries it out, takes it when a scene ends, and loads it when the worker has it. */
export function createTakeOver({ page, tryOut, reload, happened }: TakeOverHost) {
  let shells: Shells = NO_SHELLS
  let trying = false
  let taking = false
  /** The build whose trial failed last. */
  let failed: string | null = null
  const step = () => nextStep(shells, { ...page(), failed })

  async function trial() {
    const next = shells.next?.build
    if (trying || next === undefined) return
    trying = true
    happened({ kind: 'trial', build: next })
    const fit = await tryOut(next)
    trying = false
    failed = fit ? null : next
    happened({ kind: fit ? 'proved' : 'unfit', build: next })
  }

  function tryNext() {
    const tries = step() === 'trial'
    if (tries) void trial()
    return tries
  }

  function takeProved() {
    if (step() !== 'take') return
    taking = true
    happened({ kind: 'take' })
  }

  return {
    tryNext,
    takeProved,
    /** Gives a version that failed another trial. */
    tryAgain() {
      failed = null
      return tryNext()
    },
    /** The worker's versions are others now. */
    learn(news: Shells) {
      shells = news
      const { chosen } = news
      if (taking && chosen !== null && chosen.build !== page().build) reload()
      // Where no scene is playing, there is nothing to wait for.
      else if (!tryNext() && page().scene === null) takeProved()
    },
  }
}
