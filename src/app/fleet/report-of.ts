import type { Report, Turn } from '@/core/fleet/report'
import type { Progress } from '@/core/playhead/progress'
import { rewrittenIn } from '@/core/publication/history'
import type { Problem } from '@/core/publication/problems'
import type { Head } from '@/core/publication/taken'
import type { Size } from '@/core/frame/content-box'
import type { Geometry } from '@/core/frame/geometry'

/** What a screen knows of itself; instants in ms since the epoch. */
export interface ScreenFacts {
  readonly name: string
  readonly version: string
  readonly nowMs: number
  readonly startedAt: number
  /** As the attributes of the page's root element tell it. */
  readonly state: string | undefined
  readonly head: Head | null
  readonly turn: Progress | null
  readonly paintedAt: number | null
  readonly polls: {
    readonly lastPollAt: number | null
    readonly lastCheckedAt: number | null
    readonly failures: number
    readonly refusals: readonly Problem[]
    readonly skewMs: number | null
  }
  readonly faults: readonly string[]
  readonly heapBytes: number | null
  readonly window: Size
  readonly pixelRatio: number
  readonly geometry: Pick<Geometry, 'widthPx' | 'heightPx'>
}

const STATES = ['starting', 'waiting', 'showing', 'dark'] as const
const instant = (at: number | null) => (at === null ? null : Math.round(at))

/** The edition shown, `2021Q3-r1`. */
export const editionOf = ({ period, revision }: Head): string => `${period}-r${revision}`

/** A screen's report: its condition, and the pages it has shown since the report before. */
export function reportOf(facts: ScreenFacts, turns: readonly Turn[]): Report {
  const { head, turn, polls, window, geometry } = facts
  const rewritten = rewrittenIn(polls.refusals)
  return {
    format: 'liangping/report/1',
    name: facts.name,
    version: facts.version,
    at: facts.nowMs,
    startedAt: facts.startedAt,
    state: STATES.find((state) => state === facts.state) ?? 'other',
    publication: head && { edition: editionOf(head), sequence: head.sequence, sample: head.sample },
    scene: turn && { id: turn.scene, page: turn.page, since: turn.since, until: turn.until },
    paintedAt: instant(facts.paintedAt),
    lastPollAt: instant(polls.lastPollAt),
    lastCheckedAt: instant(polls.lastCheckedAt),
    failures: polls.failures,
    skewMs: polls.skewMs,
    faults: facts.faults.slice(0, 50),
    ...(rewritten && { rewritten }),
    heapBytes: facts.heapBytes,
    geometry: {
      windowWidth: window.width,
      windowHeight: window.height,
      pixelRatio: facts.pixelRatio,
      layoutWidth: geometry.widthPx,
      layoutHeight: geometry.heightPx,
    },
    turns: [...turns],
  }
}
