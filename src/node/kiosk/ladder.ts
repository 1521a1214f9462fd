import * as v from 'valibot'
import type { Ailment } from './health'

/** The possible actions, mildest first. */
export const RUNGS = ['remount', 'reload', 'restart', 'clean-profile'] as const
export type Rung = (typeof RUNGS)[number]

const Instant = v.nullable(v.number())
export const LadderSchema = v.object({
  /** The mildest action that was not yet tried against the current trouble. */
  rung: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(RUNGS.length - 1)),
  /** The trouble that the last action was against, and whether it helped. */
  against: v.nullable(v.string()),
  helped: v.boolean(),
  /** Acts since all was well for a while. */
  acts: v.pipe(v.number(), v.integer(), v.minValue(0)),
  lastActAt: Instant,
  /** Until then the last act has time to work. */
  waitUntil: Instant,
  wellSince: Instant,
  cleanedAt: Instant,
})
/** The supervisor's state; times in ms since the epoch, because it is kept across restarts of the machine. */
export type Ladder = v.InferOutput<typeof LadderSchema>

export const FOOT: Ladder = {
  rung: 0,
  against: null,
  helped: false,
  acts: 0,
  lastActAt: null,
  waitUntil: null,
  wellSince: null,
  cleanedAt: null,
}

const SPAN: Readonly<Record<Ailment, readonly [mildest: Rung, hardest: Rung]>> = {
  'browser-gone': ['restart', 'clean-profile'],
  'renderer-crashed': ['reload', 'clean-profile'],
  hung: ['reload', 'clean-profile'],
  'not-started': ['reload', 'clean-profile'],
  // The server is away: no browser is to blame.
  'no-page': ['reload', 'reload'],
  'stuck-scene': ['remount', 'clean-profile'],
  'no-scene': ['remount', 'clean-profile'],
  // Screens that are switched off may draw none.
  'no-frames': ['remount', 'restart'],
  blank: ['remount', 'clean-profile'],
  memory: ['reload', 'restart'],
}

const SECOND = 1000
/** How long an act has to show that it helped. */
const TIME_TO_WORK: Readonly<Record<Rung, number>> = {
  remount: 6 * SECOND,
  reload: 12 * SECOND,
  restart: 20 * SECOND,
  'clean-profile': 30 * SECOND,
}
/** Acts that follow each other at once; after them the waits double. */
const PROMPT_ACTS = 4
const FIRST_BACKOFF_MS = 10 * SECOND
export const LONGEST_WAIT_MS = 10 * 60 * SECOND
/** After this long without trouble, the next one begins with the mildest action again. */
export const CALM_MS = 10 * 60 * SECOND
/** A clean profile forgets what the device kept: at most once a day, and never without the server. */
const BETWEEN_CLEANINGS_MS = 24 * 3600 * SECOND

export interface Situation {
  readonly ailment: Ailment | null
  readonly well: boolean
  /** Whether the display's server answers; false where it was not asked. */
  readonly serverAnswers: boolean
}

function waitMs(rung: Rung, acts: number) {
  const backoff = acts < PROMPT_ACTS ? 0 : FIRST_BACKOFF_MS * 2 ** Math.min(acts - PROMPT_ACTS, 20)
  return Math.min(TIME_TO_WORK[rung] + backoff, LONGEST_WAIT_MS)
}

/** A clock that was set back must not make anyone wait for longer than the longest wait. */
const passed = (until: number | null, nowMs: number) =>
  until === null || nowMs >= until || until - nowMs > LONGEST_WAIT_MS

const mayClean = ({ cleanedAt }: Ladder, serverAnswers: boolean, nowMs: number) =>
  serverAnswers && (cleanedAt === null || Math.abs(nowMs - cleanedAt) >= BETWEEN_CLEANINGS_MS)

const indexOf = (rung: Rung) => RUNGS.indexOf(rung)

function rest(ladder: Ladder, { well }: Situation, nowMs: number) {
  if (!well) return ladder.wellSince === null ? ladder : { ...ladder, wellSince: null }
  const { wellSince, acts } = ladder
  if (wellSince === null || wellSince > nowMs) {
    // The last action has helped, so the next trouble is a new one. Where there were many, the waits stay.
    const waitUntil = acts < PROMPT_ACTS ? null : ladder.waitUntil
    return { ...ladder, wellSince: nowMs, helped: true, waitUntil }
  }
  if (nowMs - wellSince < CALM_MS || ladder.acts === 0) return ladder
  return { ...FOOT, wellSince, cleanedAt: ladder.cleanedAt }
}

/** What to do now: an action, or none because all is well or the last one still has time to work. */
export function decide(
  ladder: Ladder,
  situation: Situation,
  nowMs: number,
): { readonly ladder: Ladder; readonly act: Rung | null } {
  const { ailment, serverAnswers } = situation
  if (ailment === null) return { ladder: rest(ladder, situation, nowMs), act: null }
  const ill = ladder.wellSince === null ? ladder : { ...ladder, wellSince: null }
  if (!passed(ladder.waitUntil, nowMs)) return { ladder: ill, act: null }
  if (ailment === 'no-page' && !serverAnswers) return { ladder: ill, act: null }

  const [mildest, hardest] = SPAN[ailment]
  const climbed = ladder.helped && ladder.against !== ailment ? 0 : ladder.rung
  const wanted = Math.min(Math.max(indexOf(mildest), climbed), indexOf(hardest))
  const act =
    RUNGS[wanted] === 'clean-profile' && !mayClean(ladder, serverAnswers, nowMs)
      ? 'restart'
      : (RUNGS[wanted] ?? 'restart')
  return {
    act,
    ladder: {
      rung: Math.min(wanted + 1, RUNGS.length - 1),
      against: ailment,
      helped: false,
      acts: ladder.acts + 1,
      lastActAt: nowMs,
      waitUntil: nowMs + waitMs(act, ladder.acts),
      wellSince: null,
      cleanedAt: act === 'clean-profile' ? nowMs : ladder.cleanedAt,
    },
  }
}
