/** Which versions of the program this device has, and what became of them. A version is named by its build. */
export interface Shells {
  /**
   * The version that starts are answered with, and whether it ever showed something; `since`: when it was first tried.
   */
  readonly chosen: { readonly build: string; readonly started: boolean; readonly since: number | null } | null
  /** The version before the chosen one, to return to. */
  readonly previous: string | null
  /** A newer version that is completely stored; it waits for its trial, then for a scene to end. */
  readonly next: { readonly build: string; readonly proved: boolean; readonly trials: number } | null
  /** Failed here, and never tried again. The newest last. */
  readonly bad: readonly string[]
}

export type ShellEvent =
  /** Every file of a version is on the device. */
  | { readonly kind: 'kept'; readonly build: string }
  /** A page tries it out, hidden. */
  | { readonly kind: 'trial'; readonly build: string }
  | { readonly kind: 'proved'; readonly build: string }
  /** The trial did not show what the running page shows. */
  | { readonly kind: 'unfit'; readonly build: string }
  /** A scene ended: a version that passed its trial may take over. */
  | { readonly kind: 'take' }
  /** The program's page is requested: a start or a reload. */
  | { readonly kind: 'load'; readonly atMs: number }
  /** The version that a page runs has something on the screen. */
  | { readonly kind: 'started'; readonly build: string }
  /** It has shown nothing within its time. */
  | { readonly kind: 'late'; readonly build: string }

export const NO_SHELLS: Shells = { chosen: null, previous: null, next: null, bad: [] }

/** How long a version may take until it has something on the screen; after that, the one before comes back. */
export const PATIENCE_MS = 20_000
/** Trials that may fail or be cut short, by a reload, a hang, a network that breaks; after that the version counts as unfit. */
const MOST_TRIALS = 2
const MOST_REMEMBERED = 20

const condemn = (bad: readonly string[], build: string) =>
  [...bad.filter((known) => known !== build), build].slice(-MOST_REMEMBERED)

const choose = (build: string) => ({ build, started: false, since: null })

function kept(shells: Shells, build: string) {
  const { chosen, previous, next, bad } = shells
  if (bad.includes(build) || chosen?.build === build || next?.build === build) return shells
  // No version here is known to work, so the new one is chosen at once.
  if (chosen === null || (!chosen.started && previous === null))
    return { ...shells, chosen: choose(build), next: null }
  return { ...shells, next: { build, proved: false, trials: 0 } }
}

function unfit(shells: Shells, build: string) {
  const { next, bad } = shells
  if (next?.build !== build || next.trials < MOST_TRIALS) return shells
  return { ...shells, next: null, bad: condemn(bad, build) }
}

function tried(shells: Shells, build: string) {
  const { next } = shells
  if (next?.build !== build || next.proved) return shells
  return next.trials >= MOST_TRIALS
    ? unfit(shells, build)
    : { ...shells, next: { ...next, trials: next.trials + 1 } }
}

function take(shells: Shells) {
  const { chosen, previous, next } = shells
  if (!next?.proved) return shells
  const way = chosen?.started ? chosen.build : previous
  return { ...shells, chosen: choose(next.build), previous: way, next: null }
}

function back(shells: Shells) {
  const { chosen, previous, bad } = shells
  if (chosen === null || chosen.started || previous === null) return shells
  const known = { build: previous, started: true, since: null }
  return { ...shells, chosen: known, previous: null, bad: condemn(bad, chosen.build) }
}

function load(shells: Shells, atMs: number) {
  // Nothing is on screen, so a version that passed its trial takes over now.
  const taken = take(shells)
  const { chosen } = taken
  if (chosen === null || chosen.started) return taken
  const { since } = chosen
  if (since !== null && atMs >= since && atMs - since < PATIENCE_MS) return taken
  const asked = { ...taken, chosen: { ...chosen, since: atMs } }
  return since === null ? asked : back(asked)
}

/** The state of the versions after an event; the same object where nothing changes. */
export function afterShellEvent(shells: Shells, event: ShellEvent): Shells {
  const { chosen, next } = shells
  switch (event.kind) {
    case 'kept':
      return kept(shells, event.build)
    case 'trial':
      return tried(shells, event.build)
    case 'proved':
      return next?.build === event.build && !next.proved
        ? { ...shells, next: { ...next, proved: true } }
        : shells
    case 'unfit':
      return unfit(shells, event.build)
    case 'take':
      return take(shells)
    case 'load':
      return load(shells, event.atMs)
    case 'started':
      return chosen?.build === event.build && !chosen.started
        ? { ...shells, chosen: { ...chosen, started: true } }
        : shells
    case 'late':
      return chosen?.build === event.build ? back(shells) : shells
  }
}

/** The versions whose files must stay on the device. */
export const buildsToKeep = ({ chosen, previous, next }: Shells): readonly string[] =>
  [chosen?.build, previous, next?.build].filter((build) => typeof build === 'string')
