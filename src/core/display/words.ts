import sources from 'virtual:words'
import type { Locale, Words } from '@/core/i18n/say'

/** The words that the page knows by now. */
export interface Vocabulary {
  readonly words: Words
  /** Loads a part's words, once; `sources` lists the parts. */
  learn(part: string): Promise<void>
}

/** The words of one language, loaded a part at a time: the lobby's first, another mode's when it is opened. */
export function createVocabulary(locale: Locale, parts = sources[locale]): Vocabulary {
  const words: Record<string, string> = Object.create(null)
  const learning = new Map<string, Promise<void>>()
  async function load(part: string) {
    const source = parts[part]
    if (!source) throw new Error(`no words are called ${part}`)
    Object.assign(words, (await source()).default)
  }
  return {
    words,
    learn(part) {
      const begun = learning.get(part) ?? load(part)
      learning.set(part, begun)
      // What could not be loaded is asked for again the next time.
      begun.catch(() => learning.delete(part))
      return begun
    },
  }
}
