import sources from 'virtual:words'
import type { Locale, Words } from '@/core/i18n/say'

/** The messages that the page has loaded so far. */
export interface Vocabulary {
  readonly words: Words
  /** Loads a part's words, once; `sources` lists the parts. */
  learn(part: string): Promise<void>
}

/** The messages of one language, loaded in parts: the lobby's first, those of another route when it is opened. */
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
      // A part that could not be loaded is requested again the next time.
      begun.catch(() => learning.delete(part))
      return begun
    },
  }
}
