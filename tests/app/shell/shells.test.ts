import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterShellEvent,
  buildsToKeep,
  NO_SHELLS,
  PATIENCE_MS,
  type ShellEvent,
  type Shells,
} from '@/app/shell/shells'

const after = (events: readonly ShellEvent[], from: Shells = NO_SHELLS) =>
  events.reduce(afterShellEvent, from)
const kept = (build: string): ShellEvent => ({ kind: 'kept', build })
const trial = (build: string): ShellEvent => ({ kind: 'trial', build })
const proved = (build: string): ShellEvent => ({ kind: 'proved', build })
const unfit = (build: string): ShellEvent => ({ kind: 'unfit', build })
const load = (atMs: number): ShellEvent => ({ kind: 'load', atMs })
const started = (build: string): ShellEvent => ({ kind: 'started', build })
const late = (build: string): ShellEvent => ({ kind: 'late', build })
const take: ShellEvent = { kind: 'take' }

const one = after([kept('one'), load(0), started('one')])
const unfitTwo = [kept('two'), trial('two'), unfit('two'), trial('two'), unfit('two')]
const toTwo = [kept('two'), trial('two'), proved('two'), take, load(1000)]
const is = (build: string, isStarted: boolean) => ({ build, started: isStarted })

describe('the versions of the program on a device', () => {
  it.each<[rule: string, events: ShellEvent[], from: Shells, expected: object]>([
    ['the first kept is chosen', [kept('one')], NO_SHELLS, { chosen: is('one', false), next: null }],
    ['it has started when it says so', [kept('one'), started('one')], NO_SHELLS, { chosen: is('one', true) }],
    ['another that says so changes nothing', [started('two')], one, { chosen: is('one', true) }],
    [
      'a newer one waits',
      [kept('two')],
      one,
      { chosen: is('one', true), next: { build: 'two', proved: false } },
    ],
    ['a still newer one takes its place', [kept('two'), kept('three')], one, { next: { build: 'three' } }],
    ['unproved it is not taken', [kept('two'), take], one, { chosen: is('one', true) }],
    [
      'proved it is taken when a scene ends',
      toTwo,
      one,
      { chosen: is('two', false), previous: 'one', next: null },
    ],
    ['or at a start', [kept('two'), proved('two'), load(5)], one, { chosen: { build: 'two', since: 5 } }],
    [
      'started it stays',
      [...toTwo, started('two'), load(9e9)],
      one,
      { chosen: is('two', true), previous: 'one' },
    ],
    ['unfit it is never taken', [...unfitTwo, take], one, { chosen: is('one', true), bad: ['two'] }],
    ['unfit it is not kept again', [...unfitTwo, kept('two')], one, { next: null, bad: ['two'] }],
    ['but a newer one is', [...unfitTwo, kept('three')], one, { next: { build: 'three' } }],
    [
      'unfit once it is tried again: the network may have broken',
      [kept('two'), trial('two'), unfit('two'), trial('two'), proved('two')],
      one,
      { next: { build: 'two', proved: true }, bad: [] },
    ],
    [
      'a trial cut short twice is one too many',
      [kept('two'), trial('two'), trial('two'), trial('two')],
      one,
      { bad: ['two'] },
    ],
    [
      'a trial cut short once is made again',
      [kept('two'), trial('two'), trial('two'), proved('two')],
      one,
      { next: { proved: true } },
    ],
    [
      'late, the one before comes back',
      [...toTwo, late('two')],
      one,
      { chosen: is('one', true), previous: null, bad: ['two'] },
    ],
    ['late, but another is chosen: nothing', [...toTwo, late('one')], one, { chosen: is('two', false) }],
    ['a hasty reload is no failure', [...toTwo, load(999 + PATIENCE_MS)], one, { chosen: is('two', false) }],
    [
      'a start after its time goes back',
      [...toTwo, load(1000 + PATIENCE_MS)],
      one,
      { chosen: is('one', true), bad: ['two'] },
    ],
    [
      'so it does when the clock was set back',
      [...toTwo, load(-5)],
      one,
      { chosen: is('one', true), bad: ['two'] },
    ],
    [
      'with nothing before it, it stays',
      [kept('one'), load(0), late('one'), load(9e9)],
      NO_SHELLS,
      { chosen: is('one', false), bad: [] },
    ],
    [
      'and gives way to the next one kept',
      [kept('one'), load(0), kept('two')],
      NO_SHELLS,
      { chosen: is('two', false) },
    ],
    ['gone back, the bad one is not tried again', [...toTwo, late('two'), kept('two')], one, { next: null }],
  ])('%s', (_, events, from, expected) => expect(after(events, from)).toMatchObject(expected))

  it('is the same object where nothing happens', () => {
    for (const event of [
      kept('one'),
      trial('x'),
      proved('x'),
      unfit('x'),
      take,
      load(5),
      started('one'),
      late('one'),
    ])
      expect(afterShellEvent(one, event)).toBe(one)
  })

  const build = fc.constantFrom('one', 'two', 'three')
  const event: fc.Arbitrary<ShellEvent> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('kept', 'trial', 'proved', 'unfit', 'started', 'late' as const),
      build,
    }),
    fc.record({ kind: fc.constant('load' as const), atMs: fc.integer({ min: 0, max: 100_000 }) }),
    fc.constant(take),
  )

  it('never chooses, tries or keeps a bad one, and never loses one that started', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let shells = NO_SHELLS
        for (const next of events) {
          const before = shells
          shells = afterShellEvent(shells, next)
          for (const known of buildsToKeep(shells)) expect(shells.bad).not.toContain(known)
          if (before.chosen !== null) expect(shells.chosen).not.toBeNull()
          if (before.chosen?.started) expect(buildsToKeep(shells)).toContain(before.chosen.build)
        }
      }),
      { seed: 6 },
    )
  })
})
