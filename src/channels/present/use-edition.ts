import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { Source } from '@/core/figures/catalogue'
import type { Period } from '@/core/publication/period'
import type { PublicationStore } from '@/core/publication/store'
import type { Head, Taken } from '@/core/publication/taken'
import type { Question } from '@/scenes/answer'
import type { Derived } from '@/scenes/derive'
import type { Figures, LeftOut } from '@/scenes/scene'

/** The part of the store that is used. */
export type EditionStore = Pick<PublicationStore<Derived>, 'taken' | 'ask' | 'hold'>

/**
 * The edition that is presented. It stays the same until a newer one is asked for; results computed for its other
 * periods are kept as long.
 */
export function useEdition(store: EditionStore) {
  const held = shallowRef<Taken<Derived> | null>(null)
  const byPeriod = new Map<Period, Promise<Taken<Derived>>>()

  async function take(): Promise<void> {
    const { taken } = store
    if (!taken) return
    held.value = taken
    byPeriod.clear()
    // Where another publication arrived meanwhile, that one is held.
    if (!(await store.hold(taken.head.sequence)) && store.taken !== taken) await take()
  }

  watch(
    () => store.taken,
    (taken) => {
      if (taken && !held.value) void take()
    },
    { immediate: true },
  )
  onScopeDispose(() => void store.hold(null).catch(() => undefined))

  const ask = <A>(period: Period | null, question: Question) => store.ask<A>(period, question)

  /** The scenes as of a period; null: of the current one. */
  function at(period: Period | null): Promise<Taken<Derived>> {
    const current = held.value
    if (current && (period === null || period === current.head.period)) return Promise.resolve(current)
    if (period === null) return Promise.reject(new RangeError('nothing is published'))
    const known = byPeriod.get(period) ?? ask<Derived>(period, { ask: 'scenes' })
    byPeriod.set(period, known)
    known.catch(() => byPeriod.delete(period))
    return known
  }

  return {
    held,
    /** The head of a newer edition that has come since; null: none. */
    newer: computed((): Head | null => {
      const head = store.taken?.head
      return head && held.value && head.sequence !== held.value.head.sequence ? head : null
    }),
    take,
    at,
    subject: (period: Period | null, scene: string, about: string) =>
      ask<Figures | LeftOut>(period, { ask: 'scene', scene, about }),
    source: (period: Period | null, figure: string) => ask<Source | null>(period, { ask: 'source', figure }),
  }
}
export type HeldEdition = ReturnType<typeof useEdition>
