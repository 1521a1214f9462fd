import { describe, expect, it } from 'vitest'
import { isAbsent, valueOf } from '@/core/figures/figure'
import {
  ANY,
  chooseProjects,
  choiceOf,
  parametersOfChoice,
  SORTS,
  type Choice,
} from '@/channels/present/choice'
import { choiceWords } from '@/channels/present/choice-words'
import { apartOf, besideOf, besideText, compare, yearAgo } from '@/channels/present/comparison'
import { findTargets, targetsOf } from '@/channels/present/find-targets'
import { cellText, exactly, headingOf, nameOfSource, sortedRows } from '@/channels/present/source-words'
import { loopSteps, subjectSteps } from '@/channels/present/steps'
import { passedMs, STOPPED, timerText, toggled } from '@/channels/present/use-timer'
import { gestureOf } from '@/channels/present/use-touch'
import { START } from '@/channels/present/place'
import { absent, known } from '@/core/figures/make'
import { sourceOf } from '@/core/figures/catalogue'
import { figures as projectFigures } from '@/scenes/subjects/project/figures'
import { deriveScenes } from '@/scenes/derive'
import { figures as districtFigures, type DistrictFigures } from '@/scenes/subjects/district/figures'
import { figuresOfRows, scene as projects } from '@/scenes/projects/scene'
import { figures as projectsFigures, type ProjectsFigures } from '@/scenes/projects/figures'
import { registry } from '@/scenes/registry'
import { plain } from '@/core/i18n/say'
import { en, roomOf, sampleCity, shown, zh } from '../../scenes/setup'
import { head } from '#tests/app/status/facts'

const city = sampleCity()
const AT = '2021Q3'
const figures = shown(projectsFigures(city, AT)) as ProjectsFigures
const choose = (change: Partial<Choice>) => chooseProjects(figures, { ...ANY, ...change })
const rowsOf = (change: Partial<Choice>) => {
  const chosen = choose(change)
  return chosen ? figuresOfRows(chosen) : []
}

describe('chosen projects', () => {
  it('are all in the usual order where nothing is chosen', () => {
    expect(choose({})).toBe(figures)
  })

  it('are those of a level, a district, a stage, a light, a text, and of all together', () => {
    expect(rowsOf({ level: 'provincial' })).toHaveLength(78)
    expect(rowsOf({ district: '370481' }).every(({ project }) => project.districts.includes('370481'))).toBe(
      true,
    )
    expect(rowsOf({ district: 'cross' }).every(({ project }) => project.districts.length > 1)).toBe(true)
    expect(rowsOf({ stage: 'new' }).every(({ project }) => project.stage === 'new')).toBe(true)
    expect(rowsOf({ light: 'red' }).every(({ light }) => valueOf(light) === 'red')).toBe(true)
    const name = figuresOfRows(figures)[0]!.project.name
    expect(rowsOf({ text: ` ${name.slice(0, 6)} ` }).map(({ project }) => project.name)).toContain(name)
    const both = rowsOf({ level: 'municipal', light: 'red' })
    expect(both.length).toBeGreaterThan(0)
    expect(both.length).toBeLessThan(rowsOf({ light: 'red' }).length)
  })

  it('are counted as what they are, and say so', () => {
    const chosen = choose({ light: 'red' })!
    expect(chosen.count).toMatchObject({
      id: 'projects.chosen.count',
      value: rowsOf({ light: 'red' }).length,
    })
    expect(chosen.behind.value).toBe(chosen.count.value)
    expect(plain(projects.finding(chosen, zh))).toContain('全部落后')
    expect(
      choiceWords(figures, { ...ANY, light: 'red', level: 'municipal', text: '园', sort: 'behind' }, zh),
    ).toBe('2021年前三季度 · 市级 · 警告 · “园” · 落后最多在前')
  })

  it('are null where there is none', () => {
    expect(choose({ text: '没有这样的项目' })).toBeNull()
  })

  it.each(SORTS.filter((sort) => sort !== 'usual' && sort !== 'name'))(
    'sorted by %s: what is not published stands last',
    (sort) => {
      const of = sort === 'behind' ? ('points' as const) : sort
      const values = rowsOf({ sort }).map((row) => valueOf(row[of as 'ratio' | 'points' | 'total']))
      const known = values.filter((value) => value !== null)
      expect(known).toEqual(known.toSorted((a, b) => (sort === 'behind' ? a - b : b - a)))
      expect(values.slice(0, known.length)).toEqual(known)
    },
  )

  it('stand in the address, and are read from it', () => {
    const choice: Choice = { ...ANY, district: '370481', text: 'a b', sort: 'total' }
    expect(choiceOf(parametersOfChoice(choice))).toEqual(choice)
    expect(choiceOf({ sort: 'size', level: ['a'], text: 'x'.repeat(200) })).toEqual(ANY)
    expect(parametersOfChoice(ANY)).toEqual({})
  })
})

describe('a comparison', () => {
  const of = (about: string, at: typeof AT | '2020Q3' = AT) =>
    shown(districtFigures(city, at, about)) as DistrictFigures

  it('is with another district, or with the same a year ago', () => {
    expect(besideOf('370406')).toEqual({ about: '370406', period: null })
    expect(besideOf('370406@2020Q3')).toEqual({ about: '370406', period: '2020Q3' })
    expect([besideOf(''), besideOf('a@b'), besideOf('@2020Q3')]).toEqual([null, null, null])
    expect(besideText({ about: '1', period: '2020Q3' })).toBe('1@2020Q3')
    expect([yearAgo('2021Q3', ['2020Q3', '2021Q3']), yearAgo('2021Q3', ['2021Q3'])]).toEqual(['2020Q3', null])
  })

  it('subtracts ratios in points, amounts in yuan, and neither ranks nor lights', () => {
    const rows = new Map(compare(of('370481'), of('370406')).map((row) => [row.id, row]))
    expect(rows.get('ratio')?.apart).toMatchObject({ unit: 'points' })
    expect(rows.get('completed')?.apart).toMatchObject({ unit: 'yuan', formula: 'change-yuan' })
    expect([rows.get('rank')?.apart, rows.get('light')?.apart]).toEqual([null, null])
    const ago = compare(of('370481'), of('370481', '2020Q3'))
    expect(ago.filter(({ apart }) => apart !== null).length).toBeGreaterThan(3)
  })

  it('is nothing where either is absent', () => {
    expect(apartOf(absent('a', 'yuan', 'not-published'), known('b', 1, 'yuan', 'sum'))).toBeNull()
  })
})

describe('steps and targets', () => {
  const setting = { room: roomOf(1920, 1080), say: zh }
  const derived = deriveScenes(city, AT)
  const steps = loopSteps({ head, derived }, null, { period: null, choice: ANY }, setting)

  it('every page of every scene is a step with a key of its own', () => {
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
    expect(new Set(steps.map(({ scene }) => scene.id))).toEqual(new Set(registry.map(({ id }) => id)))
    expect(steps.at(-1)?.number).toEqual({ number: registry.length, count: registry.length })
  })

  it('pages of a district and of a project too; none where it is left out', () => {
    const place = { ...START, scene: 'district', about: '370481' } as const
    const given = districtFigures(city, AT, '370481')
    expect(subjectSteps('district', { head, derived: given }, place, setting).length).toBeGreaterThan(2)
    expect(subjectSteps('project', { head, derived: projectFigures(city, AT, '?') }, place, setting)).toEqual(
      [],
    )
  })

  it('scenes, districts and projects are found by a part of their name, a scene by its number', () => {
    const targets = targetsOf(steps, derived, START, zh)
    expect(targets.filter(({ kind }) => kind === 'project')).toHaveLength(181)
    expect(findTargets(targets, '山亭')[0]).toMatchObject({ kind: 'district', key: 'district/370406' })
    expect(findTargets(targets, '3')[0]).toMatchObject({ kind: 'scene', key: 'ranking' })
    expect(findTargets(targets, '')).toBe(targets)
    expect(findTargets(targets, '没有的名字')).toEqual([])
  })
})

describe('the words of a source', () => {
  const source = sourceOf(city, AT, 'district.370406.ratio')!
  it.each([zh, en])('name it, head its columns and write its cells to the yuan', (say) => {
    expect(nameOfSource(source, say)).toContain('山亭区')
    expect(source.columns.map((column) => headingOf(column, say)).join()).toContain(say.t('common.unit.yuan'))
    expect(cellText('plan', 1234567, say)).toBe('1,234,567')
    expect(cellText('plan', null, say)).toBe(say.absent('not-published'))
  })
  it('every figure on the scenes has a name in words', () => {
    for (const id of [
      'city.quarter',
      'provincial.plan',
      'district.cross.count',
      'stage.new.count',
      'time-progress',
      'laggards.count',
      'pipeline.total',
      'whatever',
    ])
      expect(nameOfSource(sourceOf(city, AT, id)!, zh)).toMatch(/\S · \S/)
  })
  it('write values with all they have', () => {
    expect(exactly(known('a', 56_617_000_123, 'yuan', 'sum'), zh)).toContain('56,617,000,123')
    expect(exactly(known('a', 0.61687577, 'ratio', 'ratio'), zh)).toContain('61.687577')
    expect(exactly(absent('a', 'yuan', 'not-published'), zh)).toBe('未公布')
  })
  it('sort rows by any column, what is not published last either way', () => {
    const withGap = {
      ...source,
      rows: [...source.rows, { id: 'x', name: 'x', values: [null, null], counted: false }],
    }
    const down = sortedRows(withGap, 0, true)
    const up = sortedRows(withGap, 0, false)
    expect([down.at(-1)?.id, up.at(-1)?.id]).toEqual(['x', 'x'])
    expect(down[0]?.values[0]).toBe(Math.max(...source.rows.map(({ values }) => values[0] ?? 0)))
    expect(sortedRows(source, -1, false)).toHaveLength(source.rows.length)
    expect(isAbsent(absent('a', 'yuan', 'not-published'))).toBe(true)
  })
})

describe('the timer', () => {
  it('follows from the clock, and stops where it stands', () => {
    const runs = toggled(STOPPED, 1000)
    expect(passedMs(runs, 66_000)).toBe(65_000)
    const stopped = toggled(runs, 66_000)
    expect(passedMs(stopped, 999_000)).toBe(65_000)
    expect(passedMs(toggled(stopped, 70_000), 71_000)).toBe(66_000)
    expect([timerText(0), timerText(65_000), timerText(3_725_000)]).toEqual(['0:00', '1:05', '1:02:05'])
  })
  it('is never negative, though the clock is set back', () => {
    expect(passedMs(toggled(STOPPED, 1000), 0)).toBe(0)
  })
})

it.each([
  ['a swipe to the left', [300, 100], [200, 110], 900, 'next'],
  ['a swipe to the right', [100, 100], [200, 110], 900, 'back'],
  ['down', [100, 100], [180, 300], 300, null],
  ['a tap at the left edge', [20, 100], [22, 100], 100, 'back'],
  ['a tap at the right edge', [350, 100], [350, 100], 100, 'next'],
  ['a tap in the middle', [180, 100], [180, 100], 100, 'tap'],
  ['a long press', [20, 100], [20, 100], 900, null],
] as const)('%s means what a hand expects', (_, [x, y], [toX, toY], ms, gesture) => {
  expect(gestureOf({ x, y, atMs: 0 }, { x: toX, y: toY, atMs: ms }, 360)).toBe(gesture)
})
