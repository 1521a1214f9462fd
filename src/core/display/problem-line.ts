import type { Problem } from '@/core/publication/problems'
import { wordProblem } from '@/core/i18n/problem-words'
import type { Locale } from '@/core/i18n/say'
import { sayWith } from '@/core/i18n/say-with'
import { createVocabulary } from './words'

/** Words the problems of published data in a language; its messages are loaded first. */
export async function problemLineIn(locale: Locale): Promise<(problem: Problem) => string> {
  const { words, learn } = createVocabulary(locale)
  await learn('problems')
  const say = sayWith(words, locale)
  return (problem) => wordProblem(problem, say)
}
