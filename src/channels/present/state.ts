import type { Period } from '@/core/publication/period'
import { isSubject, subjectScenes } from '@/scenes/subjects'
import type { Choice } from './choice'
import type { Command } from './keys'
import { placeOfScene, type Place } from './place'

/** What lies over the scenes. */
export type Panel = 'keys' | 'go-to' | 'overview' | 'source' | 'find' | 'menu' | 'compare'

/** All that the presenter is in, but for what is published. */
export interface State {
  readonly place: Place
  readonly cover: 'none' | 'black' | 'white'
  readonly panel: Panel | null
  /** Digits typed so far of a scene's number. */
  readonly typed: string
  readonly laser: boolean
  /** False: pages turn by themselves, each after its time. */
  readonly held: boolean
}

/** What can be shown: every page in its order, and the periods there are. */
export interface Deck {
  /** The pages of the loop's scenes. */
  readonly steps: readonly Pick<Place, 'scene' | 'page'>[]
  /** How many pages the scene of this district or project has. */
  readonly pages: number
  readonly periods: readonly Period[]
  readonly current: Period
}

export type Action =
  | { readonly command: Command }
  | { readonly digit: string }
  | { readonly go: Place }
  /** Other projects, with the panel left open. */
  | { readonly choose: Choice }
  | { readonly open: Panel }
  | { readonly close: true }

export const begin = (place: Place): State => ({
  place,
  cover: 'none',
  panel: null,
  typed: '',
  laser: false,
  held: true,
})

export const isSubjectPlace = ({ scene }: Pick<Place, 'scene'>): boolean => isSubject(scene)

/** Scene numbers have at most so many digits. */
const MOST_DIGITS = 3

/** Where a place stands among the steps; a page beyond the last is the last, a scene that is not there the first. */
export function stepOf(
  { steps }: Pick<Deck, 'steps'>,
  { scene, page }: Pick<Place, 'scene' | 'page'>,
): number {
  const exact = steps.findIndex((step) => step.scene === scene && step.page === page)
  if (exact >= 0) return exact
  return Math.max(
    0,
    steps.findLastIndex((step) => step.scene === scene),
  )
}

/** The place some pages further, within all scenes, or within the district or project. */
function turned(place: Place, by: number, deck: Deck) {
  if (isSubjectPlace(place)) {
    const page = Math.min(Math.max(0, Math.min(place.page, deck.pages - 1) + by), Math.max(0, deck.pages - 1))
    return { ...place, page }
  }
  const at = Math.min(Math.max(0, stepOf(deck, place) + by), deck.steps.length - 1)
  const step = deck.steps[at]
  if (!step) return place
  // Filter and order of the projects are kept while their pages are turned.
  return step.scene === place.scene
    ? { ...place, page: step.page }
    : { ...placeOfScene(step.scene, place), page: step.page }
}

function jumped(place: Place, typed: string, { steps }: Deck) {
  const scenes = [...new Set(steps.map(({ scene }) => scene))]
  const scene = scenes[Number(typed) - 1]
  return scene ? placeOfScene(scene, place) : place
}

/** The published period so many before or after; the current one is not written. */
function inPeriod(place: Place, by: number, { periods, current }: Deck): Place {
  const at = periods.indexOf(place.period ?? current)
  const next = periods[Math.min(Math.max(0, at + by), periods.length - 1)] ?? current
  return { ...place, period: next === current ? null : next }
}

/** The place to return to from a district or project, as far as the place itself tells. */
function above(place: Place) {
  const subject = subjectScenes[place.scene]
  return subject ? placeOfScene(subject.above, place) : place
}

/** Esc takes away what lies on top: a panel, the cover, the comparison; with nothing on top it shows all. */
function escaped(state: State): State {
  if (state.panel) return { ...state, panel: null }
  if (state.cover !== 'none') return { ...state, cover: 'none' }
  if (state.typed !== '') return { ...state, typed: '' }
  if (state.place.beside) return { ...state, place: { ...state.place, beside: null } }
  return { ...state, panel: 'overview' }
}

const toggled = (state: State, panel: Panel): State => ({
  ...state,
  panel: state.panel === panel ? null : panel,
})
const covered = (state: State, cover: 'black' | 'white'): State => ({
  ...state,
  cover: state.cover === cover ? 'none' : cover,
})
const at = (state: State, place: Place): State => ({ ...state, place, cover: 'none', panel: null })

type Does = (state: State, deck: Deck) => State

const goes =
  (move: (place: Place, deck: Deck) => Place): Does =>
  (state, deck) =>
    at(state, move(state.place, deck))
const turns = (by: number) => goes((place, deck) => turned(place, by, deck))
/** The first key removes the cover, as with any clicker. */
const uncovers =
  (does: Does): Does =>
  (state, deck) =>
    state.cover === 'none' ? does(state, deck) : { ...state, cover: 'none' }
const changesPeriod = (by: number) => goes((place, deck) => inPeriod(place, by, deck))
const toggles =
  (panel: Panel): Does =>
  (state) =>
    toggled(state, panel)

/** What each command does. */
const DOES: Readonly<Record<Command, Does>> = {
  next: uncovers(turns(1)),
  back: uncovers(turns(-1)),
  first: turns(-Infinity),
  last: turns(Infinity),
  jump: (state, deck) =>
    state.typed === '' ? state : { ...at(state, jumped(state.place, state.typed, deck)), typed: '' },
  earlier: changesPeriod(-1),
  later: changesPeriod(1),
  black: (state) => covered(state, 'black'),
  white: (state) => covered(state, 'white'),
  laser: (state) => ({ ...state, laser: !state.laser }),
  hold: (state) => ({ ...state, held: !state.held }),
  'go-to': toggles('go-to'),
  overview: toggles('overview'),
  find: toggles('find'),
  help: toggles('keys'),
  // The menu has a link to the console, because pop-ups may be blocked.
  console: toggles('menu'),
  escape: escaped,
  return: goes(above),
  // Handled by the window itself.
  'full-screen': (state) => state,
}

/** The state after an action. */
export function reduce(state: State, action: Action, deck: Deck): State {
  if ('digit' in action) return { ...state, typed: (state.typed + action.digit).slice(-MOST_DIGITS) }
  if ('go' in action) return { ...at(state, action.go), typed: '' }
  if ('choose' in action) return { ...state, place: { ...state.place, choice: action.choose, page: 0 } }
  if ('open' in action) return toggled(state, action.open)
  if ('close' in action) return { ...state, panel: null }
  const { command } = action
  const next = DOES[command](state, deck)
  // Another key ends the number that was being typed.
  return command === 'jump' ? next : { ...next, typed: '' }
}
