// @in-window
import { describe, expect, it } from 'vitest'
import type { Edition, Project } from '@/core/publication/contract'
import { figures as projectsFigures } from './figures'
import { arrange, rowsShared } from '../arrangement'
import Projects from './Layout.vue'
import { nameOf, unpack } from './rows'
import { scene as projects, SIZES } from './scene'
import { plain } from '@/core/i18n/say'
import { edition, project } from '#tests/core/publication/small-city'
import { en, figuresIn, onStage, roomOf, sampleCity, shown, zh } from '#tests/scenes/setup'

const at = '2021Q3'
const PLAN = 100_000_000

/** A city of projects, each with this share of its plan completed; null: not published. */
const cityOf = (...shares: (number | null)[]): Edition =>
  edition({
    projects: shares.map((share, index) =>
      project({
        id: `P${index}`,
        planYuan: PLAN,
        completedYuan: share === null ? null : Math.round(share * PLAN),
      }),
    ),
  })
const figuresOf = (city: Edition) => shown(projectsFigures([city], at))
const findings = (city: Edition) => [zh, en].map((say) => plain(projects.finding(figuresOf(city), say)))
const sample = shown(projectsFigures(sampleCity(), at))
const rowsOf = (...rows: Partial<Project>[]) =>
  edition({ projects: rows.map((row, index) => project({ id: `P${index}`, ...row })) })

describe('the finding', () => {
  it.each([
    [
      [1.2, 1, 0.8, 0.1],
      '4个项目中，2个已完成全年计划，1个落后序时进度',
      /Of 4 projects, 2 .*; 1 behind time$/,
    ],
    [
      [1.2, 0.8],
      '2个项目中，1个已完成全年计划，没有项目落后序时进度',
      /Of 2 projects, 1 .*; none is behind time$/,
    ],
    [[1, 3], '2个项目全部完成全年计划', /^All 2 projects have completed/],
    [[1], '1个项目全部完成全年计划', /by 1 project, the only one$/],
    [
      [0.8, 0.1],
      '2个项目中，尚无项目完成全年计划，1个落后序时进度',
      /^2 projects: no annual plan .*, 1 behind time$/,
    ],
    [[0.2, 0.1], '2个项目全部落后序时进度', /^All 2 projects are behind time$/],
    [[0.1], '1个项目全部落后序时进度', /^1 project, and it is behind time$/],
    [[0.8, 0.9], '2个项目中，没有项目落后序时进度，尚无项目完成全年计划', /^2 projects: none is behind time/],
    [
      [null, null],
      '2021年前三季度公开2个重点项目的进展',
      /^2 key projects in the first three quarters of 2021$/,
    ],
    [[0.1, null], '2个项目中，尚无项目完成全年计划，1个落后序时进度', /^2 projects: no annual plan/],
  ])('of shares %j is %s', (shares, chinese, english) => {
    const [inChinese, inEnglish] = findings(cityOf(...shares))
    expect(inChinese).toBe(chinese)
    expect(inEnglish).toMatch(english)
  })

  it('of the sample city counts all its projects and laggards', () => {
    expect(plain(projects.finding(sample, zh))).toMatch(
      /^181个项目中，\d+个已完成全年计划，29个落后序时进度$/,
    )
  })
})

it('is left out where no projects are published', () => {
  expect(projectsFigures([edition({ projects: [] })], at)).toEqual({ leftOut: 'scenes.left-out.no-projects' })
})

it('crosses from a worker as it is', () => {
  expect(structuredClone(sample)).toEqual(sample)
})

describe('the order', () => {
  const names = (city: Edition) => projects.table(figuresOf(city), zh).rows.map(([name]) => name)

  it('is by district in the edition, cross-district projects last; within, the highest ratio first, the unknown last', () => {
    const city = rowsOf(
      { name: '跨区', districts: ['370481', '370403'] },
      { name: '高新', districts: ['zzgx'] },
      { name: '滕州未知', planYuan: null },
      { name: '滕州低', completedYuan: 1 },
      { name: '滕州高', completedYuan: 900_000_000 },
      { name: '山亭', districts: ['370406'] },
    )
    expect(names(city)).toEqual(['滕州高', '滕州低', '滕州未知', '山亭', '高新', '跨区'])
  })

  it('keeps the edition order of equal ratios', () => {
    expect(names(rowsOf({ name: 'b' }, { name: 'a' }, { name: 'c' }))).toEqual(['b', 'a', 'c'])
  })
})

describe('the table', () => {
  it('has all the disclosed fields of every project', () => {
    const { columns, rows } = projects.table(sample, zh)
    expect(columns.map(({ id }) => id)).toEqual([
      ...['project', 'level', 'district', 'location', 'years', 'stage'],
      ...['total', 'plan', 'completed', 'ratio', 'points', 'light'],
    ])
    expect(rows).toHaveLength(181)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]))
  })

  it('says what is not published, and never 0 for it', () => {
    const city = rowsOf({ location: null, stage: null, start: null, end: null, totalYuan: null, planYuan: 0 })
    const [row] = projects.table(figuresOf(city), zh).rows
    expect(row?.slice(3, 6)).toEqual(['未公布', '未公布', '未公布'])
    expect(row?.[6]).toMatchObject({ absent: 'not-published' })
    expect(row?.[9]).toMatchObject({ absent: 'zero-base' })
  })
})

describe('the pages', () => {
  const pagesIn = (width: number, height: number) => projects.pages(sample, roomOf(width, height), zh)

  it('hold every project once, none more than fits', () => {
    for (const [width, height] of [
      [1920, 1080],
      [3840, 1080],
      [5760, 1080],
      [1080, 1920],
      [360, 800],
    ] as const) {
      const room = roomOf(width, height)
      const { rows, boards } = arrange(room, SIZES)
      const pages = projects.pages(sample, room, zh)
      expect(pages.map(({ from }) => from)).toEqual([0, ...pages.slice(0, -1).map(({ to }) => to)])
      expect(pages.at(-1)?.to).toBe(181)
      expect(Math.max(...pages.map(({ from, to }) => to - from))).toBeLessThanOrEqual(rows * boards)
      expect(pages.every(({ characters }) => characters > 0)).toBe(true)
    }
  })

  it('are as many at every size of the same shape, fewer on a wide wall', () => {
    expect(pagesIn(1280, 720)).toHaveLength(pagesIn(1920, 1080).length)
    expect(pagesIn(3840, 2160)).toHaveLength(pagesIn(1920, 1080).length)
    expect(pagesIn(5760, 1080).length).toBeLessThan(pagesIn(3840, 1080).length)
  })

  it('hold fewer rows where legibility asks for larger type', () => {
    const room = roomOf(1920, 1080)
    const raised = {
      ...room,
      type: { ...room.type, table: room.type.table * 1.3, axis: room.type.axis * 1.3 },
    }
    expect(projects.pages(sample, raised, zh).length).toBeGreaterThan(pagesIn(1920, 1080).length)
  })

  it('share a height that follows the fullest page, and do not stretch a few rows over it', () => {
    expect(rowsShared(181, { layout: 'columns', boards: 1, rows: 11 })).toBe(11)
    expect(rowsShared(29, { layout: 'columns', boards: 1, rows: 7 })).toBe(6)
    expect(rowsShared(1, { layout: 'columns', boards: 2, rows: 10 })).toBe(6)
  })
})

describe('the rows', () => {
  it('cross from the worker with every disclosed field, whatever the name', () => {
    const name = '<b>"A\\ \u2028🏗️</b>'
    const city = rowsOf({ id: 'x', name, location: null, end: null, completedYuan: null })
    const [row = ''] = figuresOf(city).rows
    const [project] = city.projects
    expect(nameOf(row)).toBe(name)
    for (const [field, value] of Object.entries(unpack(row)))
      expect([field, value]).toEqual([field, project?.[field as 'id']])
    expect(Object.keys(unpack(row))).toHaveLength(12)
  })
})

describe('the layout', () => {
  const page = { from: 0, to: 8, characters: 1 }

  it('is a table with a heading a column, and every figure with its raw value', () => {
    const wrapper = onStage(Projects, { figures: sample, page })
    expect(wrapper.findAll('.rows tr')).toHaveLength(8)
    const headings = wrapper.findAll('.headings th[scope="col"]')
    expect(headings).toHaveLength(11)
    for (const row of wrapper.findAll('.rows tr')) expect(row.findAll('th, td')).toHaveLength(11)
    const { id, name, totalYuan, planYuan, completedYuan } = unpack(sample.rows[0] ?? '')
    expect(wrapper.find('.rows th').text()).toBe(name)
    expect(figuresIn(wrapper)).toMatchObject({
      'time-progress': '0.75',
      [`project.${id}.total`]: String(totalYuan),
      [`project.${id}.plan`]: String(planYuan),
      [`project.${id}.completed`]: String(completedYuan),
      [`project.${id}.ratio`]: String(Number(completedYuan) / Number(planYuan)),
      [`project.${id}.light`]: 'blue',
    })
  })

  it('stands in two tables on a very wide wall, and shows as many rows', () => {
    const wrapper = onStage(Projects, { figures: sample, page }, { room: roomOf(5760, 1080) })
    expect(wrapper.findAll('table').map((table) => table.findAll('.rows tr').length)).toEqual([4, 4])
  })

  it('writes 未公布, keeps small amounts in their own unit, and names several districts by a word', () => {
    const city = rowsOf({
      districts: ['370481', '370403'],
      totalYuan: null,
      planYuan: 4_200_000,
      completedYuan: 0,
      location: null,
    })
    const text = onStage(Projects, { figures: figuresOf(city), page })
      .find('.rows')
      .text()
    expect(text).toContain('跨区(市)')
    expect(text).toContain('420.0万元')
    expect(text).toContain('0.0%')
    expect(text.match(/未公布/g)).toHaveLength(2)
  })

  it('shows markup in a name as text', () => {
    const name = '<img src=x onerror=alert(1)>'
    const wrapper = onStage(Projects, { figures: figuresOf(rowsOf({ name })), page })
    expect(wrapper.find('img').exists()).toBe(false)
    expect(wrapper.find('.rows th').text()).toBe(name)
  })

  it('draws no bar and no light where there is no ratio', () => {
    const wrapper = onStage(Projects, { figures: figuresOf(rowsOf({ planYuan: null })), page })
    expect(wrapper.find('.bar').exists()).toBe(false)
    expect(wrapper.find('td.light').text()).toBe('')
  })
})
