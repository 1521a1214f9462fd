import type { Locale, Words } from '../say'
import calibrate from './calibrate'
import common from './common'
import completion from './completion'
import config from './config'
import district from './district'
import fleet from './fleet'
import frame from './frame'
import indicators from './indicators'
import laggards from './laggards'
import overview from './overview'
import pipeline from './pipeline'
import present from './present'
import problems from './problems'
import project from './project'
import projects from './projects'
import quarterly from './quarterly'
import rankHistory from './rankHistory'
import ranking from './ranking'
import scenes from './scenes'
import services from './services'
import source from './source'
import stages from './stages'
import status from './status'
import { flatten, type Topic } from './topic'

/** Every topic of the display; its name is the first part of its keys. One line each, alphabetical. */
export const topics: Readonly<Record<string, Topic>> = {
  calibrate,
  common,
  completion,
  config,
  district,
  fleet,
  frame,
  indicators,
  laggards,
  overview,
  pipeline,
  present,
  problems,
  project,
  projects,
  quarterly,
  rankHistory,
  ranking,
  scenes,
  services,
  source,
  stages,
  status,
}

/** All messages of a language by their whole key, `topic.name`; with those of `more` topics. */
export const messagesOf = (locale: Locale, more: Readonly<Record<string, Topic>> = {}): Words =>
  Object.assign(
    Object.create(null),
    Object.fromEntries(
      Object.entries({ ...topics, ...more }).flatMap(([name, topic]) => flatten(topic[locale], name)),
    ),
  )
