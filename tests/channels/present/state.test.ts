import { describe, expect, it } from 'vitest'
import { KEYS, pressed, type Command, type KeyPress } from '@/channels/present/keys'
import {
  hrefOf,
  placeOf,
  placeOfHref,
  placeOfScene,
  placeOfSubject,
  START,
  type Place,
} from '@/channels/present/place'
import { ANY } from '@/channels/present/choice'
import { begin, reduce, stepOf, type Action, type Deck, type State } from '@/channels/present/state'

const deck: Deck = {
  steps: [
    { scene: 'overview', page: 0 },
    { scene: 'ranking', page: 0 },
    { scene: 'projects', page: 0 },
    { scene: 'projects', page: 1 },
  ],
  pages: 3,
  periods: ['2021Q1', '2021Q2', '2021Q3'],
  current: '2021Q3',
}
const at = (scene: Place['scene'], page = 0, change: Partial<Place> = {}): Place => ({
  ...START,
  scene,
  page,
  ...change,
})
const after = (from: State, ...actions: readonly Action[]) =>
  actions.reduce((state, action) => reduce(state, action, deck), from)
const commands = (from: Place, ...names: readonly Command[]) =>
  after(begin(from), ...names.map((command) => ({ command })))

describe('turning pages', () => {
  it.each<[string, Place, Command, Place]>([
    ['a page is a step', at('projects'), 'next', at('projects', 1)],
    ['behind a scene’s last page comes the next scene', at('ranking'), 'next', at('projects')],
    ['before its first comes the last page of the scene before', at('projects'), 'back', at('ranking')],
    ['the last page stays', at('projects', 1), 'next', at('projects', 1)],
    ['the first page stays', at('overview'), 'back', at('overview')],
    ['first', at('projects', 1), 'first', at('overview')],
    ['last', at('overview'), 'last', at('projects', 1)],
    ['a page beyond the last is the last', at('projects', 9), 'back', at('projects')],
    [
      'a district turns its own pages',
      at('district', 0, { about: '1' }),
      'next',
      at('district', 1, { about: '1' }),
    ],
    ['and stays on its last', at('district', 2, { about: '1' }), 'next', at('district', 2, { about: '1' })],
  ])('%s', (_, from, command, to) => {
    expect(commands(from, command).place).toEqual(to)
  })

  it('keeps the period, and keeps what was chosen while the projects’ pages are turned', () => {
    const choice = { ...ANY, light: 'red' }
    const from = at('projects', 0, { period: '2021Q2', choice })
    expect(commands(from, 'next').place).toEqual(at('projects', 1, { period: '2021Q2', choice }))
    expect(commands(from, 'back').place).toEqual(at('ranking', 0, { period: '2021Q2' }))
  })

  it('jumps to the scene of a typed number; one that is not there moves nothing', () => {
    expect(after(begin(at('overview')), { digit: '3' }, { command: 'jump' })).toMatchObject({
      place: at('projects'),
      typed: '',
    })
    expect(after(begin(at('ranking')), { digit: '9' }, { command: 'jump' }).place).toEqual(at('ranking'))
    expect(
      after(begin(at('overview')), { digit: '3' }, { command: 'next' }, { command: 'jump' }).place,
    ).toEqual(at('ranking'))
  })

  it('goes through the published periods and no further; the current one is not written', () => {
    expect(commands(at('ranking'), 'earlier').place.period).toBe('2021Q2')
    expect(commands(at('ranking'), 'earlier', 'earlier', 'earlier').place.period).toBe('2021Q1')
    expect(commands(at('ranking'), 'earlier', 'later', 'later').place.period).toBeNull()
  })

  it('finds no step where nothing is published', () => {
    expect(stepOf({ steps: [] }, at('ranking'))).toBe(0)
    const empty = { ...deck, steps: [], pages: 0 }
    expect(reduce(begin(at('ranking')), { command: 'next' }, empty).place).toEqual(at('ranking'))
    expect(reduce(begin(at('district', 0, { about: '1' })), { command: 'next' }, empty).place.page).toBe(0)
  })
})

describe('what lies on top', () => {
  it('covers and uncovers; the next key brings the picture back without turning', () => {
    expect(commands(at('ranking'), 'black').cover).toBe('black')
    expect(commands(at('ranking'), 'black', 'white').cover).toBe('white')
    expect(commands(at('ranking'), 'black', 'black').cover).toBe('none')
    expect(commands(at('ranking'), 'black', 'next')).toMatchObject({ cover: 'none', place: at('ranking') })
  })

  it('Esc takes off one thing at a time, and with nothing on top shows all scenes', () => {
    const compared = at('district', 0, { about: '1', beside: '2' })
    const covered = commands(compared, 'black', 'help')
    const seen = [
      covered,
      ...[1, 2, 3, 4].map((times) =>
        after(covered, ...Array.from({ length: times }, () => ({ command: 'escape' }) as const)),
      ),
    ]
    expect(seen.map(({ panel, cover, place }) => [panel, cover, place.beside])).toEqual([
      ['keys', 'black', '2'],
      [null, 'black', '2'],
      [null, 'none', '2'],
      [null, 'none', null],
      ['overview', 'none', null],
    ])
  })

  it('a choice of projects leaves its panel open, going somewhere closes what is open', () => {
    const open = commands(at('projects', 1), 'find')
    expect(reduce(open, { choose: { ...ANY, text: 'x' } }, deck)).toMatchObject({
      panel: 'find',
      place: { page: 0 },
    })
    expect(reduce(open, { go: at('ranking') }, deck)).toMatchObject({ panel: null, place: at('ranking') })
  })

  it('returns from a district or project to where such are listed', () => {
    expect(commands(at('district', 1, { about: '1' }), 'return').place).toEqual(at('completion'))
    expect(commands(at('project', 0, { about: 'P' }), 'return').place).toEqual(at('projects'))
  })
})

describe('the table of keys', () => {
  const press = (key: string, change: Partial<KeyPress> = {}) =>
    pressed({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, in: 'page', ...change })

  it('has each key once', () => {
    const keys = KEYS.flatMap((row) => row.keys)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each<[string, Command]>([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['.', 'black'],
    ['b', 'black'],
    ['B', 'black'],
    ['w', 'white'],
    ['F5', 'full-screen'],
    ['Escape', 'escape'],
    ['g', 'go-to'],
    ['o', 'overview'],
    ['p', 'earlier'],
    ['n', 'later'],
    ['h', 'hold'],
    ['l', 'laser'],
  ])('%s: %s', (key, command) => {
    expect(press(key)).toEqual({ command })
  })

  it('leaves to the browser what has a modifier', () => {
    for (const { keys } of KEYS)
      for (const key of keys)
        for (const modifier of ['ctrlKey', 'altKey', 'metaKey'] as const)
          expect(press(key, { [modifier]: true })).toBeNull()
    expect(press('ArrowRight', { shiftKey: true })).toBeNull()
    expect(press('?', { shiftKey: true })).toEqual({ command: 'help' })
  })

  it('leaves a field its letters, and a control its Enter and Space', () => {
    expect([
      press('b', { in: 'text' }),
      press('Enter', { in: 'control' }),
      press(' ', { in: 'control' }),
    ]).toEqual([null, null, null])
    expect(press('ArrowRight', { in: 'control' })).toEqual({ command: 'next' })
  })

  it('reads digits, and knows nothing of other keys', () => {
    expect([press('7'), press('x'), press('Tab'), press('F1')]).toEqual([{ digit: '7' }, null, null, null])
  })
})

describe('addresses', () => {
  it.each<[string, Place]>([
    ['/present/district/370406?period=2021Q2', at('district', 0, { about: '370406', period: '2021Q2' })],
    ['/present/projects?page=2', at('projects', 1)],
    [
      '/present/projects?level=provincial&light=red&text=%E5%9B%AD&sort=behind',
      at('projects', 0, {
        choice: { ...ANY, level: 'provincial', light: 'red', text: '园', sort: 'behind' },
      }),
    ],
    [
      '/present/district/370481?with=370481%402020Q3',
      at('district', 0, { about: '370481', beside: '370481@2020Q3' }),
    ],
    ['/present/project/P%2F1', at('project', 0, { about: 'P/1' })],
  ])('%s is its place, and the place’s address', (href, place) => {
    expect(placeOfHref(href)).toEqual(place)
    expect(hrefOf(place)).toBe(href)
  })

  it.each([
    '/present/nowhere',
    '/present/district',
    '/present/%E0%A4%A',
    '/present/overview?page=0&period=2021Q9',
    '',
  ])('%s, which cannot be read, leads to the beginning', (href) => {
    expect(placeOfHref(href)).toEqual(START)
  })

  it('a name leads to its place in the same period, as far as it is one', () => {
    expect(placeOfSubject('district/370481', { period: '2021Q2' })).toEqual(
      placeOfScene('district', { period: '2021Q2' }, '370481'),
    )
    expect([
      placeOfSubject('field/1', START),
      placeOfSubject('district/', START),
      placeOfSubject('x', START),
    ]).toEqual([null, null, null])
  })

  it('repeated parameters, which are lists, are not read', () => {
    expect(placeOf({ scene: ['a'] }, { page: ['1'], period: ['2021Q2'] })).toEqual(START)
  })
})
