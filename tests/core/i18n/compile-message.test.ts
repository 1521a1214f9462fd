import { compile, createCoreContext, registerMessageCompiler, translate } from '@intlify/core-base'
import { afterAll, expect, it } from 'vitest'
import { compileMessage } from '@/core/i18n/compile-message'
import { messagesOf } from '@/scenes/words'
import { placesOf } from '@/core/i18n/translate'

afterAll(() => registerMessageCompiler(compileMessage))

const FORMS = {
  words: 'nothing but words',
  places: '{a}、{ b-c }{a} ',
  literals: "{'{'}{a}{'}'} {'|'} {'@'}{''}",
  two: '{count} is late | {count} are late',
  three: 'none | one  |  {count} of {a}',
}

/** All messages written with every place filled and several counts, by the compiler that is registered. */
function written(messages: Readonly<Record<string, string>>): readonly string[] {
  const named = (message: string) =>
    Object.fromEntries([...placesOf(message)].map((name) => [name, `<${name}>`]))
  const context = createCoreContext({ locale: 'en', messages: { en: messages }, missingWarn: false })
  return Object.entries(messages).flatMap(([key, message]) =>
    [0, 1, 2, 11].map((count) => `${key}: ${String(translate(context, key, named(message), count))}`),
  )
}

it.each([
  ['zh-CN', messagesOf('zh-CN')],
  ['en', messagesOf('en')],
  ['all forms', FORMS],
])('every message is written as by the library’s own compiler: %s', (_, messages) => {
  // Each compiler keeps what it made by the message's text: an invisible sign in front makes other texts of the same.
  const apart = Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, `\u2060${message}`]),
  )
  registerMessageCompiler(compile)
  const theirs = written(messages)
  registerMessageCompiler(compileMessage)
  expect(written(apart).map((line) => line.replace('\u2060', ''))).toEqual(theirs)
})
