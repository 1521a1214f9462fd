import type { Progress } from '@/core/playhead/progress'

/** What the supervisor observes of the browser; `at` and durations in ms. */
export type Sight =
  /** The browser's process ended. */
  | { readonly kind: 'gone'; readonly how: string }
  /** The page's process ended; `how` says whether memory ran out. */
  | { readonly kind: 'crashed'; readonly how: string }
  /** The page did not answer. */
  | { readonly kind: 'silent' }
  /** Another page than the display: the browser's own error page, or ours that waits for the server. */
  | { readonly kind: 'elsewhere'; readonly address: string }
  | {
      readonly kind: 'page'
      /** Whether it is the lobby's address; other routes have no turns. */
      readonly lobby: boolean
      /**
       * `data-state` of the page: `starting`, `waiting`, `showing`, `dark` out of hours; null: none yet, or another
       * route.
       */
      readonly state: string | null
      readonly turn: Progress | null
      /** A frame was drawn when asked for. */
      readonly frames: boolean
      /** One colour over the whole picture, and not black; null: no picture was taken this time. */
      readonly blank: boolean | null
      /** The share of its heap that the page uses, 0 to 1; null: it does not say. */
      readonly heapShare: number | null
    }

export type Ailment =
  | 'browser-gone'
  | 'renderer-crashed'
  | 'hung'
  | 'no-page'
  | 'not-started'
  | 'stuck-scene'
  | 'no-scene'
  | 'no-frames'
  | 'blank'
  | 'memory'

/** What is remembered between observations; times of a monotonic clock. */
export interface Watch {
  readonly silentSince: number | null
  readonly startingSince: number | null
  readonly framelessSince: number | null
  /** The lobby's state is `showing`, but it has no turn. */
  readonly turnlessSince: number | null
  /** The current turn, and when it was first observed. */
  readonly turn: { readonly text: string; readonly since: number } | null
  /** Pictures of one colour in a row. */
  readonly blanks: number
}

export const NEW_WATCH: Watch = {
  silentSince: null,
  startingSince: null,
  framelessSince: null,
  turnlessSince: null,
  turn: null,
  blanks: 0,
}

const HUNG_MS = 10_000
const STARTING_MS = 45_000
const FRAMELESS_MS = 15_000
const TURNLESS_MS = 15_000
/** A turn may last longer than announced, because of transitions or a busy machine. */
const OUTSTAY_MS = 15_000
const MOST_HEAP = 0.92
/** A cross-fade may be caught at a bad moment: twice is no accident. */
const BLANKS = 2

const since = (before: number | null, is: boolean, at: number) => (is ? (before ?? at) : null)
const lasts = (from: number | null, at: number, ms: number) => from !== null && at - from >= ms

type PageSight = Extract<Sight, { kind: 'page' }>

/** A lobby without a state has not started: its program may not have loaded. */
const isStarting = ({ lobby, state }: PageSight) => state === 'starting' || (lobby && state === null)

function watchPage(watch: Watch, sight: PageSight, at: number): Watch {
  const { lobby, state, turn, frames, blank } = sight
  const text = state === 'showing' && turn ? JSON.stringify(turn) : null
  const same = text !== null && watch.turn?.text === text
  return {
    silentSince: null,
    startingSince: since(watch.startingSince, isStarting(sight), at),
    framelessSince: since(watch.framelessSince, !frames, at),
    turnlessSince: since(watch.turnlessSince, lobby && state === 'showing' && turn === null, at),
    turn: text === null ? null : same ? watch.turn : { text, since: at },
    blanks: blank === null ? watch.blanks : blank ? watch.blanks + 1 : 0,
  }
}

function ailmentOf(watch: Watch, { turn, heapShare }: PageSight, at: number): Ailment | null {
  if (lasts(watch.startingSince, at, STARTING_MS)) return 'not-started'
  if (watch.blanks >= BLANKS) return 'blank'
  if (turn && watch.turn && lasts(watch.turn.since, at, turn.until - turn.since + OUTSTAY_MS))
    return 'stuck-scene'
  if (lasts(watch.turnlessSince, at, TURNLESS_MS)) return 'no-scene'
  if (lasts(watch.framelessSince, at, FRAMELESS_MS)) return 'no-frames'
  return heapShare !== null && heapShare > MOST_HEAP ? 'memory' : null
}

export interface HealthJudged {
  readonly watch: Watch
  readonly ailment: Ailment | null
  /** Whether the page looks well now: it answers, draws, and shows something. */
  readonly well: boolean
}

/** What is wrong, or null. A screen is healthy when its picture makes progress; a running process is not enough. */
export function judge(watch: Watch, sight: Sight, at: number): HealthJudged {
  const ill = (ailment: Ailment | null, kept: Watch = NEW_WATCH) => ({ watch: kept, ailment, well: false })
  switch (sight.kind) {
    case 'gone':
      return ill('browser-gone')
    case 'crashed':
      return ill('renderer-crashed')
    case 'elsewhere':
      return ill('no-page')
    case 'silent': {
      const silentSince = watch.silentSince ?? at
      return ill(lasts(silentSince, at, HUNG_MS) ? 'hung' : null, { ...watch, silentSince })
    }
    case 'page': {
      const next = watchPage(watch, sight, at)
      const ailment = ailmentOf(next, sight, at)
      const well =
        ailment === null &&
        !isStarting(sight) &&
        next.blanks === 0 &&
        next.framelessSince === null &&
        next.turnlessSince === null
      return { watch: next, ailment, well }
    }
  }
}
