import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelValue, metricsText } from '@/core/fleet/metrics'
import { proofLine, readPlay } from '@/core/fleet/proof'
import { LATE_MS, readReport, TURNS_AT_MOST, type Report } from '@/core/fleet/report'
import { admitted, conditionOf, FORGOTTEN_AFTER_MS, SCREENS_AT_MOST, type Roster } from '@/core/fleet/roster'
import { noTurns, received, turned } from '@/core/fleet/turn-log'
import { NOW, report, turn } from './reports'

const taken = (roster: Roster, one: Report, at = NOW) => {
  const admission = admitted(roster, one, at)
  if (admission.kind !== 'taken') throw new Error(admission.kind)
  return admission
}

describe('a report', () => {
  it('is read as it was written', () => {
    const whole = report({ turns: [turn(NOW - 40_000)] })
    expect(readReport(JSON.stringify(whole))).toEqual(whole)
  })

  it.each<[string, object]>([
    ['a name with markup', { name: '<b>' }],
    ['a name that a spreadsheet would run', { name: '=1+1' }],
    ['an empty name', { name: '' }],
    ['more than there is to tell', { visitor: 'a face' }],
    ['too many turns', { turns: Array.from({ length: TURNS_AT_MOST + 1 }, () => turn(NOW)) }],
    ['an instant that is none', { at: -1 }],
    ['part of a byte', { heapBytes: 0.5 }],
    ['a format of the future', { format: 'liangping/report/9' }],
  ])('is refused with %s', (_, change) => {
    expect(readReport(JSON.stringify({ ...report(), ...change }))).toBeNull()
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readReport(text)).toBeNull()
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})

const rewritten = { edition: '2021Q2-r1', was: 'a'.repeat(64), now: null }

describe('a screen that refuses a changed past', () => {
  it('says so in its report, as its condition, and to those who watch', () => {
    const told = report({ rewritten })
    expect(readReport(JSON.stringify(told))).toEqual(told)
    expect(readReport(JSON.stringify({ ...told, rewritten: { ...rewritten, was: 'a' } }))).toBeNull()
    const { roster } = taken(new Map(), told)
    expect([...roster.values()].map((screen) => conditionOf(screen, NOW))).toEqual(['rewritten'])
    expect(metricsText(roster, NOW)).toContain(
      `liangping_screen_history_rewritten{screen="${told.name}",edition="2021Q2-r1",was="${rewritten.was}",now=""} 1`,
    )
  })
})

describe('the roster', () => {
  it('takes each turn once, though a report comes twice, and none of the far future', () => {
    const turns = [turn(NOW - 40_000), turn(NOW - 20_000), turn(NOW + 90_000_000)]
    const first = taken(new Map(), report({ turns }))
    expect(first.turns).toEqual(turns.slice(0, 2))
    const again = taken(first.roster, report({ turns: [...turns.slice(0, 2), turn(NOW)] }), NOW + 30_000)
    expect(again.turns).toEqual([turn(NOW)])
  })

  it('asks a screen that reports too often to wait', () => {
    const { roster } = taken(new Map(), report())
    expect(admitted(roster, report(), NOW + 500)).toEqual({ kind: 'too-soon' })
    expect(admitted(roster, report({ name: 'lobby-2' }), NOW + 500).kind).toBe('taken')
    // A clock that was set back must not keep a screen out.
    expect(admitted(roster, report(), NOW - 3_600_000).kind).toBe('taken')
  })

  it('is bounded: one more screen takes the place of one long forgotten, or is refused', () => {
    let roster: Roster = new Map()
    for (let index = 0; index < SCREENS_AT_MOST; index += 1)
      ({ roster } = taken(roster, report({ name: `screen-${index}` })))
    const more = report({ name: 'one-more' })
    expect(admitted(roster, more, NOW + 1000)).toEqual({ kind: 'full' })
    const later = taken(roster, more, NOW + FORGOTTEN_AFTER_MS)
    expect(later.roster.size).toBe(SCREENS_AT_MOST)
  })
})

describe('the condition of a screen', () => {
  const of = (change: Partial<Report>, waitedMs = 0) => {
    const [screen] = [...taken(new Map(), report(change)).roster.values()]
    return conditionOf(screen!, NOW + waitedMs)
  }

  it.each<[string, Partial<Report>, number, string]>([
    ['reports and plays', {}, LATE_MS, 'well'],
    ['is silent', {}, LATE_MS + 1, 'late'],
    [
      'outstays its turn',
      { scene: { id: 'ranking', page: 1, since: NOW - 200_000, until: NOW - 61_000 } },
      0,
      'stuck',
    ],
    ['is dark by its hours', { state: 'dark', scene: null }, 0, 'well'],
    ['has nothing to show', { state: 'waiting', scene: null, publication: null }, 0, 'waiting'],
    ['cannot poll', { failures: 3 }, 0, 'failing'],
  ])('of one that %s', (_, change, waitedMs, condition) => {
    expect(of(change, waitedMs)).toBe(condition)
  })
})

describe('Prometheus’s text', () => {
  it('is well-formed, and tells which are late', () => {
    const first = taken(new Map(), report({ heapBytes: null }))
    const { roster } = taken(first.roster, report({ name: '大厅 2' }), NOW + LATE_MS)
    const lines = metricsText(roster, NOW + LATE_MS + 1).split('\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(
        /^(?:# (?:HELP|TYPE) liangping_\w+ .+|liangping_\w+(?:\{(?:\w+="[^"\n]*",?)+\})? -?[\d.e+]+)$/,
      )
    expect(lines).toContain('liangping_screens 2')
    expect(lines).toContain('liangping_screen_late{screen="lobby-1"} 1')
    expect(lines).toContain('liangping_screen_late{screen="大厅 2"} 0')
    expect(lines.filter((line) => line.startsWith('liangping_screen_heap_bytes{'))).toEqual([
      'liangping_screen_heap_bytes{screen="大厅 2"} 21000000',
    ])
  })

  it('escapes what a label may not hold', () => {
    expect(labelValue('a"b\\c\nd')).toBe('a\\"b\\\\c\\nd')
  })
})

describe('the proof of play', () => {
  it('is a line of CSV a turn', () => {
    expect(proofLine({ screen: 'lobby-1', ...turn(NOW) })).toBe(
      'lobby-1,2021Q3-r1,ranking,1,2021-11-01T01:00:00.000Z,2021-11-01T01:00:20.000Z,20',
    )
  })

  it('is read line by line, a line that was cut off aside', () => {
    const play = { screen: 'lobby-1', ...turn(NOW) }
    const line = JSON.stringify(play)
    expect(readPlay(line)).toEqual(play)
    for (let end = 0; end < line.length; end += 1) expect(readPlay(line.slice(0, end))).toBeNull()
  })
})

describe('the turns of a screen', () => {
  const on = (from: number, scene = 'ranking') => ({ scene, page: 1, publication: '2021Q3-r1', from })

  it('are done when another comes on, and forgotten when they were received', () => {
    let log = turned(noTurns, on(NOW), NOW)
    log = turned(log, on(NOW + 20_000, 'stages'), NOW + 20_000)
    log = turned(log, null, NOW + 30_000)
    expect(log.done).toEqual([turn(NOW), turn(NOW + 20_000, 10, 'stages')])
    expect(received(log, log.done.slice(0, 1)).done).toEqual([turn(NOW + 20_000, 10, 'stages')])
  })

  it('that nobody can have seen do not count, and of too many the oldest go', () => {
    expect(turned(turned(noTurns, on(NOW), NOW), null, NOW + 499).done).toEqual([])
    let log = noTurns
    for (let index = 0; index <= TURNS_AT_MOST + 5; index += 1)
      log = turned(log, on(index * 1000), index * 1000)
    expect(log.done).toHaveLength(TURNS_AT_MOST)
    expect(log.done[0]?.from).toBe(5_000)
  })
})
