import { shallowRef, type Ref } from 'vue'
import type { Maybe } from '@/core/figures/figure'
import type { Source } from '@/core/figures/catalogue'
import type { Light } from '@/core/publication/contract'
import type { Head } from '@/core/publication/taken'
import type { Place } from './place'
import type { HeldEdition } from './use-edition'

/** A figure that was asked where it comes from, and the answer. */
export interface AskedSource {
  readonly figure: Maybe<number | Light>
  readonly source: Source | null
  /** Of the figure's own period. */
  readonly head: Head
}

/** Asks the verifier for the source of figures; of two questions in a row, the later one's answer counts. */
export function useSources(edition: HeldEdition, place: Ref<Place>) {
  const asked = shallowRef<AskedSource | null>(null)
  let count = 0
  async function ask(figure: Maybe<number | Light>) {
    const turn = (count += 1)
    const { period } = place.value
    const answer = await edition.source(period, figure.id)
    const { head } =
      answer.derived && answer.derived.period !== answer.head.period
        ? await edition.at(answer.derived.period)
        : answer
    if (turn === count) asked.value = { figure, source: answer.derived, head }
  }
  return { asked, ask }
}
