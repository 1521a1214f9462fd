import type { MessageCompiler, MessageContext } from '@intlify/core-base'

/** A literal in quotes, a place, or the bar between singular and plural. */
const SYNTAX = /\{'([^']*)'\}|\{\s*([\w-]+)\s*\}|\s*(\|)\s*/

type Part = string | { readonly place: string }

/** The forms of a message, each in its parts: words, and places for what is given. */
function formsOf(message: string): readonly (readonly Part[])[] {
  const forms: Part[][] = [[]]
  const [first = '', ...rest] = message.split(SYNTAX)
  forms[0]?.push(first)
  // Between the words: literal, place, bar.
  for (let at = 0; at < rest.length; at += 4) {
    const [literal, place, bar, words = ''] = rest.slice(at, at + 4)
    if (bar !== undefined) forms.push([])
    else forms.at(-1)?.push(place === undefined ? (literal ?? '') : { place })
    forms.at(-1)?.push(words)
  }
  return forms
}

/**
 * The compiler of our messages: places, literals, singular and plural are all of the library's syntax that they use, and
 * its own compiler is fifteen times as large. Makes no code from text, so it runs under a strict policy.
 */
export const compileMessage = ((message: string) => {
  const forms = formsOf(message)
  const written = (parts: readonly Part[], { named }: MessageContext) =>
    parts.map((part) => (typeof part === 'string' ? part : String(named(part.place)))).join('')
  const [only = []] = forms
  return (context: MessageContext) =>
    forms.length > 1 ? context.plural(forms.map((parts) => written(parts, context))) : written(only, context)
}) as MessageCompiler
