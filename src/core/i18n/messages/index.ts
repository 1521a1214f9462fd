import type { Locale, Words } from '../say'
import calibrate from './calibrate'
import common from './common'
import config from './config'
import fleet from './fleet'
import frame from './frame'
import present from './present'
import problems from './problems'
import scenes from './scenes'
import source from './source'
import status from './status'
import { flatten, type Topic } from './topic'

/** The topics that no scene brings along; the name is the first part of its keys. One line each, alphabetical. */
export const topics: Readonly<Record<string, Topic>> = {
  calibrate,
  common,
  config,
  fleet,
  frame,
  present,
  problems,
  scenes,
  source,
  status,
}

/** All messages of a language by their whole key, `topic.name`; with those of `more` topics. */
export const messagesOf = (locale: Locale, more: Readonly<Record<string, Topic>> = {}): Words =>
  Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries({ ...topics, ...more }).flatMap(([name, topic]) => flatten(topic, locale, name)),
    ),
  )
