import { shallowRef, watchEffect, type Ref } from 'vue'
import { lineOf, type Problem } from '@/core/publication/problems'
import type { Locale } from '@/core/i18n/say'

/**
 * How the problems of published data are told: in the page's language once its words are loaded, which begins when there
 * are problems; until then as the program writes them.
 */
export function useWording(
  problems: () => readonly Problem[] | undefined,
  locale: Locale,
): Ref<(problem: Problem) => string> {
  const told = shallowRef(lineOf)
  watchEffect(() => {
    if (!problems()?.length) return
    void import('@/core/display/problem-line').then(
      async ({ problemLineIn }) => (told.value = await problemLineIn(locale)),
      () => {},
    )
  })
  return told
}
