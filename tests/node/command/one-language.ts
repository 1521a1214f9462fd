/** What is no language: options, codes, file names, paths, addresses, ids, placeholders in capitals, times. */
const CODES =
  /https?:\/\/\S+|--?[\w-]+(?:=\S+)?|<[^>]*>|`[^`]*`|"[^"]*"|[\w.-]*[/\\.][\w/\\.-]+|\b[A-Z][A-Z0-9_]+\b|[\w-]+-[\w-]+|\{[^}]*\}/g

const HAN = /\p{Script=Han}/u
/** Three words in a row, or a line that has none but Latin ones. */
const LATIN_SENTENCE = /(?:[A-Za-z]{2,} +){3}[A-Za-z]{2,}/

/** Why a line does not speak a language; null where it does. In Chinese no sentence is of Latin words only. */
export function strayIn(line: string, locale: 'zh-CN' | 'en'): string | null {
  if (locale === 'en') return HAN.test(line) ? line : null
  const words = line.replace(CODES, ' ')
  return LATIN_SENTENCE.test(words) || (/[A-Za-z]{2,}/.test(words) && !HAN.test(words)) ? line : null
}

/** The lines of a text that do not speak a language. */
export const straysIn = (text: string, locale: 'zh-CN' | 'en'): readonly string[] =>
  text.split('\n').filter((line) => strayIn(line, locale) !== null)
