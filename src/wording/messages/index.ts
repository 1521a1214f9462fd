import type { Locale } from '../say'
import common from './common'
import frame from './frame'
import overview from './overview'
import scenes from './scenes'
import type { Messages, Topic } from './topic'

/** Every topic; its name is the first part of its keys. One line each, alphabetical. */
export const topics: Readonly<Record<string, Topic>> = {
  common,
  frame,
  overview,
  scenes,
}

const flatten = (messages: Messages, prefix: string): [string, string][] =>
  Object.entries(messages).flatMap(([name, message]): [string, string][] => {
    const key = `${prefix}.${name}`
    return typeof message === 'string' ? [[key, message]] : flatten(message, key)
  })

/** All messages of a language by their whole key, `topic.name`. */
export const messagesOf = (locale: Locale): Readonly<Record<string, string>> =>
  Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(topics).flatMap(([name, topic]) => flatten(topic[locale], name))),
  )
