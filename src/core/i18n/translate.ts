import { createCoreContext, registerMessageCompiler, translate } from '@intlify/core-base'
import { compileMessage } from './compile-message'
import type { Locale, Words } from './say'

registerMessageCompiler(compileMessage)

const LITERAL = /\{'[^']*'\}/g
const PLACE = /\{\s*([\w-]+)\s*\}/g
/** Chooses singular or plural; may be given to a message that does not show it. */
const COUNTS = ['count', 'n']

/** The names of the places in a message. */
export const placesOf = (message: string): ReadonlySet<string> =>
  new Set([...message.replace(LITERAL, '').matchAll(PLACE)].map(([, name = '']) => name))

/** True where a message has a singular and a plural. */
const hasForms = (message: string) => message.replace(LITERAL, '').includes('|')

function checkPlaces(key: string, message: string, names: readonly string[]) {
  const places = placesOf(message)
  const missing = [...places].filter((place) => !names.includes(place))
  const unknown = names.filter((name) => !places.has(name) && !COUNTS.includes(name))
  if (missing.length > 0) throw new Error(`message ${key}: nothing given for {${missing.join('}, {')}}`)
  if (unknown.length > 0) throw new Error(`message ${key}: has no place {${unknown.join('}, {')}}`)
}

export type Translate = (key: string, named: Readonly<Record<string, string>>, count?: number) => string

/**
 * Fills the placeholders of messages; what is filled in is not read as message syntax. `count` chooses singular or
 * plural. An unknown key, a missing or unknown placeholder, and a plural without a count throw. Messages may be added
 * later.
 */
export function createTranslate(locale: Locale, messages: Words): Translate {
  const context = createCoreContext({
    locale,
    fallbackLocale: false,
    messages: { [locale]: messages },
    missingWarn: false,
    fallbackWarn: false,
    warnHtmlMessage: false,
  })
  return (key, named, count) => {
    const message = messages[key]
    if (message === undefined) throw new Error(`no message ${key} in ${locale}`)
    checkPlaces(key, message, Object.keys(named))
    if (hasForms(message) && count === undefined)
      throw new Error(`message ${key}: needs a count to choose its form`)
    return String(translate(context, key, { ...named }, count ?? 1))
  }
}
