import { subjectFigures } from '#scenes/subject-figures'
import { sourceOf } from '@/core/figures/catalogue'
import type { Publications } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { byId } from './by-id'
import { deriveScenes, figuresOf } from './derive'
import type { SceneFigures } from './scene'
import { own } from '@/core/publication/own'

/** The figures of the scenes about one district or project, computed on demand. */
export const figuresOfSubject: Readonly<Record<string, SceneFigures>> = byId(subjectFigures)

/** The figures of any scene; the ones that speak of one thing need its id. */
export const figuresOfAny: Readonly<Record<string, SceneFigures>> = { ...figuresOf, ...figuresOfSubject }

/** What the verifier can be asked: every scene of the loop, one scene, the source of a figure. */
export type Question =
  | { readonly ask: 'scenes' }
  | { readonly ask: 'scene'; readonly scene: string; readonly about: string }
  | { readonly ask: 'source'; readonly figure: string }

/** Answers a question with plain data; `Derived`, a scene's figures or why it is left out, a `Source` or null. */
export function answer(publications: Publications, at: Period, question: object): unknown {
  const asked = question as Question
  switch (asked.ask) {
    case 'scenes':
      return deriveScenes(publications, at)
    case 'scene':
      return own(figuresOfSubject, asked.scene)?.(publications, at, asked.about) ?? null
    case 'source':
      return sourceOf(publications, at, asked.figure)
  }
}
