import type { Edition } from '@/core/publication/contract'

/** Caches a computation by edition, because editions never change. */
export function onceAnEdition<T>(make: (edition: Edition) => T): (edition: Edition) => T {
  const made = new WeakMap<Edition, { readonly value: T }>()
  return (edition) => {
    const kept = made.get(edition)
    if (kept) return kept.value
    const value = make(edition)
    made.set(edition, { value })
    return value
  }
}
