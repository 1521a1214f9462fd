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

/** What is asked of whoever fills a message. */
interface AskedMessage {
  readonly places: ReadonlySet<string>
  /** It has a singular and a plural. */
  readonly hasForms: boolean
}

const askedOf = (message: string): AskedMessage => ({
  places: placesOf(message),
  hasForms: message.replace(LITERAL, '').includes('|'),
})

function checkPlaces(key: string, { places }: AskedMessage, names: readonly string[]) {
  const missing = [...places].filter((place) => !names.includes(place))
  const unknown = names.filter((name) => !places.has(name) && !COUNTS.includes(name))
  if (missing.length > 0) throw new Error(`message ${key}: nothing given for {${missing.join('}, {')}}`)
  if (unknown.length > 0) throw new Error(`message ${key}: has no place {${unknown.join('}, {')}}`)
}

export type Translate = (key: string, named?: Readonly<Record<string, string>>, count?: number) => string

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
  const known = new Map<string, AskedMessage>()
  function asked(key: string): AskedMessage {
    const message = messages[key]
    if (message === undefined) throw new Error(`no message ${key} in ${locale}`)
    const found = known.get(key) ?? askedOf(message)
    known.set(key, found)
    return found
  }
  function filled(key: string, named: Readonly<Record<string, string>>, count?: number): string {
    const message = asked(key)
    checkPlaces(key, message, Object.keys(named))
    if (message.hasForms && count === undefined)
      throw new Error(`message ${key}: needs a count to choose its form`)
    return String(translate(context, key, { ...named }, count ?? 1))
  }
  // Units and headings are asked for again and again.
  const bare = new Map<string, string>()
  return (key, named, count) => {
    if (named !== undefined) return filled(key, named, count)
    const text = bare.get(key) ?? filled(key, {})
    bare.set(key, text)
    return text
  }
}
