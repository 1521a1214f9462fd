import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ailment } from '@/node/kiosk/health'
import {
  CALM_MS,
  decide,
  FOOT,
  LONGEST_WAIT_MS,
  type Ladder,
  type Rung,
  type Situation,
} from '@/node/kiosk/ladder'

const NOON = Date.parse('2021-11-01T12:00:00+08:00')
const S = 1000
const ill = (ailment: Ailment, serverAnswers = true): Situation => ({ ailment, well: false, serverAnswers })
const WELL: Situation = { ailment: null, well: true, serverAnswers: false }
const UNSURE: Situation = { ailment: null, well: false, serverAnswers: false }

/** The acts of a trouble that nothing helps against, looked at every 2 s. */
function actsOf(situation: Situation, forMs: number, from: Ladder = FOOT): { act: Rung; atMs: number }[] {
  const acts: { act: Rung; atMs: number }[] = []
  let ladder = from
  for (let atMs = 0; atMs <= forMs; atMs += 2 * S) {
    const decided = decide(ladder, situation, NOON + atMs)
    ladder = decided.ladder
    if (decided.act) acts.push({ act: decided.act, atMs })
  }
  return acts
}
const rungs = (acts: { act: Rung }[]) => acts.map(({ act }) => act)

describe('the ladder', () => {
  it.each<[Ailment, Rung[]]>([
    ['stuck-scene', ['remount', 'reload', 'restart', 'clean-profile', 'restart', 'restart']],
    ['no-scene', ['remount', 'reload', 'restart', 'clean-profile', 'restart', 'restart']],
    ['blank', ['remount', 'reload', 'restart', 'clean-profile', 'restart', 'restart']],
    ['hung', ['reload', 'restart', 'clean-profile', 'restart', 'restart', 'restart']],
    ['renderer-crashed', ['reload', 'restart', 'clean-profile', 'restart', 'restart', 'restart']],
    ['not-started', ['reload', 'restart', 'clean-profile', 'restart', 'restart', 'restart']],
    ['browser-gone', ['restart', 'clean-profile', 'restart', 'restart', 'restart', 'restart']],
    ['no-frames', ['remount', 'reload', 'restart', 'restart', 'restart', 'restart']],
    ['memory', ['reload', 'restart', 'restart', 'restart', 'restart', 'restart']],
    ['no-page', ['reload', 'reload', 'reload', 'reload', 'reload', 'reload']],
  ])('climbs for %s: %j', (ailment, expected) => {
    expect(rungs(actsOf(ill(ailment), 3600 * S)).slice(0, 6)).toEqual(expected)
  })

  it('acts at once, and gives each act its time to work', () => {
    const at = actsOf(ill('stuck-scene'), 80 * S).map(({ atMs }) => atMs / S)
    expect(at).toEqual([0, 6, 18, 38, 68])
  })

  it('waits longer and longer, up to ten minutes', () => {
    const at = actsOf(ill('browser-gone'), 6 * 3600 * S).map(({ atMs }) => atMs)
    const waits = at.slice(1).map((ms, index) => ms - (at[index] ?? 0))
    expect(waits.slice(4)).toEqual([...waits.slice(4)].sort((a, b) => a - b))
    expect(Math.max(...waits)).toBe(LONGEST_WAIT_MS)
  })

  it('goes on where it stood when the supervisor itself is restarted', () => {
    const first = decide(FOOT, ill('hung'), NOON)
    const again: Ladder = JSON.parse(JSON.stringify(first.ladder))
    expect(decide(again, ill('hung'), NOON + 2 * S).act).toBeNull()
    expect(decide(again, ill('hung'), NOON + 20 * S).act).toBe('restart')
  })

  it('begins at the foot again only after all was well for a while', () => {
    const { ladder } = decide(FOOT, ill('hung'), NOON)
    const well = decide(ladder, WELL, NOON + 20 * S).ladder
    const soon = decide(well, WELL, NOON + 60 * S).ladder
    expect(decide(soon, ill('hung'), NOON + 70 * S).act).toBe('restart')
    const calm = decide(well, WELL, NOON + 20 * S + CALM_MS).ladder
    expect(calm).toMatchObject({ rung: 0, acts: 0 })
    expect(decide(calm, ill('hung'), NOON + 30 * S + CALM_MS).act).toBe('reload')
  })

  it('treats another trouble, once the last act has helped, as a trouble of its own: mildly, and at once', () => {
    const { ladder } = decide(FOOT, ill('hung'), NOON)
    const well = decide(ladder, WELL, NOON + 4 * S).ladder
    expect(decide(well, ill('renderer-crashed'), NOON + 6 * S).act).toBe('reload')
    expect(decide(well, ill('hung'), NOON + 6 * S).act).toBe('restart')
    expect(decide(ladder, ill('renderer-crashed'), NOON + 14 * S).act).toBe('restart')
  })

  it('lets the waits stand where acts are many, even when each helps for a moment', () => {
    let ladder = FOOT
    const at: number[] = []
    for (let atMs = 0; atMs < 3600 * S; atMs += 2 * S) {
      const decided = decide(ladder, ill('browser-gone'), NOON + atMs)
      if (decided.act) at.push(atMs)
      ladder = decided.act ? decide(decided.ladder, WELL, NOON + atMs + S).ladder : decided.ladder
    }
    expect(at.length).toBeLessThan(20)
    expect(at.length).toBeGreaterThan(6)
  })

  it('does not count the time in which it could not tell as well', () => {
    const { ladder } = decide(FOOT, ill('hung'), NOON)
    const well = decide(ladder, WELL, NOON + 20 * S).ladder
    const unsure = decide(well, UNSURE, NOON + 30 * S).ladder
    expect(unsure.wellSince).toBeNull()
  })

  it('never takes a clean profile without the server: the device would have nothing to show', () => {
    const acts = rungs(actsOf(ill('browser-gone', false), 24 * 3600 * S))
    expect(acts).not.toContain('clean-profile')
    expect(acts.length).toBeGreaterThan(10)
  })

  it('takes a clean profile at most once a day', () => {
    const at = actsOf(ill('browser-gone'), 50 * 3600 * S).filter(({ act }) => act === 'clean-profile')
    expect(at).toHaveLength(3)
  })

  it('waits for the server with the browser that is there', () => {
    expect(decide(FOOT, ill('no-page', false), NOON)).toEqual({ ladder: FOOT, act: null })
    expect(decide(FOOT, ill('no-page', true), NOON).act).toBe('reload')
  })

  it('is not kept waiting by a clock that was set back', () => {
    const { ladder } = decide(FOOT, ill('hung'), NOON)
    expect(decide(ladder, ill('hung'), NOON - 24 * 3600 * S).act).toBe('restart')
    const well = decide(FOOT, WELL, NOON).ladder
    expect(decide(well, WELL, NOON - 3600 * S).ladder.wellSince).toBe(NOON - 3600 * S)
  })

  it('never acts on a display that is well, and never twice within a second', () => {
    const situation = fc.constantFrom(WELL, UNSURE, ill('hung'), ill('blank'), ill('browser-gone', false))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(situation, fc.integer({ min: 1, max: 700 })), { maxLength: 60 }),
        (looks) => {
          let ladder = FOOT
          let at = NOON
          let lastAct = -Infinity
          for (const [seen, passedS] of looks) {
            at += passedS * S
            const decided = decide(ladder, seen, at)
            ladder = decided.ladder
            if (decided.act === null) continue
            expect(seen.ailment).not.toBeNull()
            expect(at - lastAct).toBeGreaterThanOrEqual(S)
            lastAct = at
          }
        },
      ),
      { seed: 6 },
    )
  })
})
