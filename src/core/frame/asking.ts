import { inject, type InjectionKey } from 'vue'
import type { Maybe } from '@/core/figures/figure'
import type { Light } from '@/core/publication/contract'

/** Provided by channels in which a figure's source can be asked. */
export const ASKING: InjectionKey<((figure: Maybe<number | Light>) => void) | null> = Symbol('asking')

/** Provided by channels in which a district or project can be opened; `of` is `district/370481`, `project/P001`. */
export const OPENING: InjectionKey<{ href(of: string): string; go(of: string): void } | null> =
  Symbol('opening')

const useAsking = () => inject(ASKING, null)

/** True where a figure's source can be asked: then layouts are not hidden from assistive technology. */
export const isAsking = (): boolean => useAsking() !== null

/**
 * Attributes and handlers with which a figure's source is asked by click, or by Tab and Enter; nothing in channels
 * without it.
 */
export function askable(figure: () => Maybe<number | Light>): object {
  const ask = useAsking()
  if (!ask) return {}
  const asked = () => ask(figure())
  return {
    role: 'button',
    tabindex: 0,
    onClick: asked,
    onKeydown: ({ key }: KeyboardEvent) => {
      if (key === 'Enter') asked()
    },
  }
}
