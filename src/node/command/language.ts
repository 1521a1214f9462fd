import type { Locale } from '@/core/i18n/say'
import { UsageError } from '@/office/publishing/usage-error'

/** The language of a terminal by its environment: English where it says so, else Chinese. */
export function terminalLocale(env: NodeJS.ProcessEnv): Locale {
  const said = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^en(?![a-z])/i.test(said) ? 'en' : 'zh-CN'
}

/** The language that a text names; another is a UsageError. */
function localeOf(text: string): Locale {
  if (/^zh(?:[-_]CN)?$/i.test(text)) return 'zh-CN'
  if (text === 'en') return 'en'
  throw new UsageError([
    `--lang ${text || '（空）'}：应为 zh 或 en`,
    `--lang ${text || '(empty)'}: expected zh or en`,
  ])
}

/** The language that `--lang` asks for (null: none), and the words without it. */
export function languageAsked(words: readonly string[]): {
  readonly lang: Locale | null
  readonly rest: readonly string[]
} {
  const at = words.findIndex((word) => /^--lang(?:=|$)/.test(word))
  const word = words[at]
  if (word === undefined) return { lang: null, rest: words }
  const isJoined = word.includes('=')
  const value = isJoined ? word.slice('--lang='.length) : (words[at + 1] ?? '')
  const rest = [...words.slice(0, at), ...words.slice(at + (isJoined ? 1 : 2))]
  return { lang: localeOf(value), rest }
}
