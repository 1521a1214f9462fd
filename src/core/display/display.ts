import { inject, shallowReactive, type App, type InjectionKey } from 'vue'
import type { Say } from '@/core/i18n/say'
import { sayWith } from '@/core/i18n/say-with'
import type { DisplayConfig } from './display-config'
import { loadConfig, type LoadOptions } from './load-config'
import type { ConfigProblem } from './problems'
import { overrideByQuery, parametersOf } from './query'
import { createVocabulary } from './words'

/** The display's configuration, clock and language, the same on every route. */
export interface DisplaySetup {
  readonly config: DisplayConfig
  readonly problems: readonly ConfigProblem[]
  /** Milliseconds since the epoch; the only clock. */
  readonly now: () => number
  /** Words in the configured language: the lobby's messages, and those loaded since. */
  readonly say: Say
}

const DISPLAY: InjectionKey<DisplaySetup> = Symbol('display')

/** Loads the configuration, applies the address' parameters, and logs mistakes in either. */
export async function setUpDisplay({
  address,
  now,
  ...load
}: LoadOptions & {
  readonly address: Pick<Location, 'search' | 'hash'>
  readonly now: () => number
}): Promise<DisplaySetup & { readonly learn: (part: string) => Promise<void> }> {
  const file = await loadConfig(load)
  const overridden = overrideByQuery(file.config, parametersOf(address), load.sceneIds)
  // Reactive, because a running display follows changes of its loop.
  const config = shallowReactive(overridden.config)
  const problems = [...file.problems, ...overridden.problems]
  const { words, learn } = createVocabulary(config.locale)
  await learn('lobby')
  const say = sayWith(words, config.locale, config.timeZone)
  if (problems.length > 0) {
    const [{ reportProblems }] = await Promise.all([import('./report'), learn('config')])
    reportProblems(problems, say)
  }
  return { config, problems, now, say, learn }
}

export const provideDisplay = (app: Pick<App, 'provide'>, setup: DisplaySetup): void => {
  app.provide(DISPLAY, setup)
}

/** The display that a component belongs to; an error outside of one. */
export function useDisplay(): DisplaySetup {
  const setup = inject(DISPLAY)
  if (!setup) throw new Error('No display was set up: provideDisplay was not called.')
  return setup
}
