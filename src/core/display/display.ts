import { inject, type App, type InjectionKey } from 'vue'
import type { Say } from '@/core/i18n/say'
import { sayWith } from '@/core/i18n/say-with'
import type { DisplayConfig } from './display-config'
import { loadConfig, type LoadOptions } from './load-config'
import type { ConfigProblem } from './problems'
import { overrideByQuery, parametersOf } from './query'
import { reportProblems } from './report'
import { createVocabulary } from './words'

/** How this display is set up: the same for every mode. */
export interface DisplaySetup {
  readonly config: DisplayConfig
  readonly problems: readonly ConfigProblem[]
  /** Milliseconds since the epoch; the only clock. */
  readonly now: () => number
  /** In the configured language; knows the lobby's words, and those that were learned since. */
  readonly say: Say
}

const DISPLAY: InjectionKey<DisplaySetup> = Symbol('display')

/** Loads the configuration, lets the address override it, and tells in the console what is wrong with either. */
export async function setUpDisplay({
  address,
  now,
  ...load
}: LoadOptions & {
  readonly address: Pick<Location, 'search' | 'hash'>
  readonly now: () => number
}): Promise<DisplaySetup & { readonly learn: (part: string) => Promise<void> }> {
  const file = await loadConfig(load)
  const overridden = overrideByQuery(file.config, parametersOf(address))
  const { config } = overridden
  const problems = [...file.problems, ...overridden.problems]
  const { words, learn } = createVocabulary(config.locale)
  await Promise.all(['lobby', ...(problems.length > 0 ? ['config'] : [])].map(learn))
  const say = sayWith(words, config.locale, config.timeZone)
  reportProblems(problems, say)
  return { config, problems, now, say, learn }
}

export const provideDisplay = (app: Pick<App, 'provide'>, setup: DisplaySetup): void => {
  app.provide(DISPLAY, setup)
}

/** The set-up a component runs in; without one this is an error. */
export function useDisplay(): DisplaySetup {
  const setup = inject(DISPLAY)
  if (!setup) throw new Error('No display was set up: provideDisplay was not called.')
  return setup
}
