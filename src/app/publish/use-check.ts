import { onScopeDispose, shallowRef } from 'vue'
import { reasonOf } from '@/core/rpc/calls'
import type { WorkerEnd } from '@/core/rpc/line'
import { openCheckLine, type CheckLine } from './check-client'
import type { CheckOrder, CheckStep, Verdict } from './check-messages'
import { choose, readChosen, type ChoiceProblem, type GivenFile } from './chosen-files'

/** The state of the check: no workbook, working, finished, or failed. */
export type CheckState =
  | { readonly kind: 'empty'; readonly problem: ChoiceProblem | null }
  | { readonly kind: 'working'; readonly name: string; readonly step: CheckStep }
  | { readonly kind: 'checked'; readonly name: string; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string }

const nameOf = (files: readonly GivenFile[]) => files.map(({ name }) => name).join('、')

/** Reading takes longer only where a file leads the library in circles; a worker cannot be given a limit of its own. */
const READ_MS = 20_000

/** Checks one workbook at a time, each in a worker of its own, which ends with the next workbook or with the page. */
export function useCheck(start: () => WorkerEnd, order: () => Omit<CheckOrder, 'book'>) {
  const state = shallowRef<CheckState>({ kind: 'empty', problem: null })
  const line = shallowRef<CheckLine | null>(null)
  let given: readonly GivenFile[] = []

  function close() {
    line.value?.close()
    line.value = null
  }
  onScopeDispose(close)

  function stop() {
    close()
    state.value = { kind: 'empty', problem: null }
  }

  async function take(files: readonly GivenFile[]) {
    close()
    const choice = choose(files)
    if (!choice.ok) return void (state.value = { kind: 'empty', problem: choice.problem })
    given = files
    const name = nameOf(choice.files)
    const own = openCheckLine(start(), (step) => {
      if (line.value === own) state.value = { kind: 'working', name, step }
    })
    line.value = own
    state.value = { kind: 'working', name, step: 'reading' }
    const book = await readChosen(choice)
    if (line.value !== own) return
    if (!book) {
      close()
      return void (state.value = { kind: 'empty', problem: 'unreadable' })
    }
    const patience = setTimeout(() => {
      const isReading = state.value.kind === 'working' && state.value.step === 'reading'
      if (line.value !== own || !isReading) return
      close()
      state.value = { kind: 'empty', problem: 'endless' }
    }, READ_MS)
    try {
      const verdict = await own.check({ ...order(), book })
      if (line.value === own) state.value = { kind: 'checked', name, verdict }
    } catch (cause) {
      if (line.value !== own) return
      state.value = { kind: 'failed', name, reason: reasonOf(cause) }
    } finally {
      clearTimeout(patience)
    }
  }

  /** Checks the same files again, after they were corrected and saved. */
  const again = () => take(given)

  return { state, line, take, again, stop }
}
