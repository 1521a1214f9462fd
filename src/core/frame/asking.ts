import { inject, type InjectionKey } from 'vue'
import type { Maybe } from '@/core/figures/figure'
import type { Light } from '@/core/publication/contract'

/** Told by a mode in which figures can be asked where they come from. */
export const ASKING: InjectionKey<((figure: Maybe<number | Light>) => void) | null> = Symbol('asking')

/** Told by a mode in which one can go into a district or project; `of` is `district/370481`, `project/P001`. */
export const OPENING: InjectionKey<{ href(of: string): string; go(of: string): void } | null> =
  Symbol('opening')

const useAsking = () => inject(ASKING, null)

/** True where figures can be asked: then what shows them is not hidden from anyone. */
export const isAsking = (): boolean => useAsking() !== null

/** What a figure on screen needs to be asked by click, or by Tab and Enter; nothing where no mode wants to know. */
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
