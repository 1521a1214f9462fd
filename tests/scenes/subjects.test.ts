// @in-window
import { describe, expect, it } from 'vitest'
import { answer, figuresOfSubject } from '@/scenes/answer'
import { scene as district } from '@/scenes/subjects/district/scene'
import District from '@/scenes/subjects/district/Layout.vue'
import { figures as districtFigures, type DistrictFigures } from '@/scenes/subjects/district/figures'
import { scene as project } from '@/scenes/subjects/project/scene'
import Project from '@/scenes/subjects/project/Layout.vue'
import { figures as projectFigures, type ProjectSceneFigures } from '@/scenes/subjects/project/figures'
import { subjectScenes } from '@/scenes/subjects'
import { subjectViews } from '@/scenes/subject-views'
import type { Edition, Publications } from '@/core/publication/contract'
import { plain } from '@/core/i18n/say'
import { alone, en, figuresIn, onStage, roomOf, sampleCity, shown, svgOf, zh } from './setup'

const city = sampleCity()
const AT = '2021Q3'
const tengzhou = () => shown(districtFigures(city, AT, '370481')) as DistrictFigures
const firstProject = city.at(-1)!.projects.find(({ planYuan }) => planYuan)!
const ofProject = (publications = city, id = firstProject.id) =>
  shown(projectFigures(publications, AT, id)) as ProjectSceneFigures

/** The city with its newest edition changed. */
const changed = (change: (edition: Edition) => Partial<Edition>): Publications =>
  city.map((edition) => (edition.period === AT ? { ...edition, ...change(edition) } : edition))
const withProject = (change: Partial<Edition['projects'][number]>) =>
  changed(({ projects }) => ({
    projects: projects.map((row) => (row.id === firstProject.id ? { ...row, ...change } : row)),
  }))

it('every scene that speaks of one thing is defined, drawn and derived on demand', () => {
  const ids = ['district', 'project']
  expect(Object.keys(subjectScenes)).toEqual(ids)
  expect(Object.keys(subjectViews)).toEqual(ids)
  expect(Object.keys(figuresOfSubject)).toEqual(ids)
  for (const id of ids) expect(subjectScenes[id]?.id).toBe(id)
})

it('what is asked is answered with plain data, which crosses from a worker as it is', () => {
  for (const [scene, about] of [
    ['district', '370481'],
    ['project', firstProject.id],
  ] as const) {
    const answered = answer(city, AT, { ask: 'scene', scene, about })
    expect(structuredClone(answered)).toEqual(answered)
  }
})

it('a district or project that was not published is left out with its reason', () => {
  expect(districtFigures(city, AT, '999999')).toEqual({ leftOut: 'scenes.left-out.no-district' })
  expect(districtFigures(city, AT)).toEqual({ leftOut: 'scenes.left-out.no-district' })
  expect(projectFigures(city, AT, 'nobody')).toEqual({ leftOut: 'scenes.left-out.no-project' })
})

describe('a district', () => {
  it('says what it completed, against plan and time, and where it stands', () => {
    expect(plain(district.finding(tengzhou(), zh))).toMatch(
      /^滕州市完成投资.+亿元，占年度计划的.+%\(1个项目未公布，未计入\)，超序时进度.+个百分点；考核第\d名/,
    )
    expect(plain(district.finding(tengzhou(), en))).toMatch(
      /invested, .+% \(1 project not published, left out\) of the annual plan/,
    )
  })

  it.each([
    ['unpublished', { planYuan: null, completedYuan: null }, /完成投资尚未公布/],
    ['no plan', { planYuan: 0 }, /前三季度完成投资.+亿元；/],
    ['level', { planYuan: 400, completedYuan: 300 }, /与序时进度持平/],
    ['behind', { planYuan: 400, completedYuan: 200 }, /落后序时进度.+个百分点/],
  ])('says so where it is %s', (_, amounts, told) => {
    const publications = changed(({ projects }) => ({
      projects: projects.map((row) => ({ ...row, ...amounts })),
    }))
    expect(
      plain(district.finding(shown(districtFigures(publications, AT, '370481')) as DistrictFigures, zh)),
    ).toMatch(told)
  })

  it('says nothing of a rank where there is no assessment', () => {
    const figures = shown(
      districtFigures(
        changed(() => ({ assessment: null })),
        AT,
        '370481',
      ),
    ) as DistrictFigures
    expect(plain(district.finding(figures, zh))).not.toContain('考核')
  })

  it('has first a page of the whole, then all its projects, those it shares with others last', () => {
    const figures = tengzhou()
    const [whole, ...pages] = district.pages(figures, roomOf(1920, 1080), zh)
    expect([whole?.from, whole?.to]).toEqual([0, 0])
    expect(pages[0]?.from).toBe(0)
    expect(pages.at(-1)?.to).toBe(figures.rows.length)
    expect(figures.rows).toHaveLength(figures.group.count.value + figures.shared.value)
  })

  it('writes its figures in the table, the rank of each quarter among them', () => {
    const table = district.table(tengzhou(), zh)
    expect(table.caption).toContain('滕州市')
    const ids = table.rows.map(([, cell]) => (typeof cell === 'object' ? cell.id : ''))
    expect(ids).toEqual(
      expect.arrayContaining([
        'district.370481.ratio',
        'district.370481.rank',
        'district.370481.rank@2021Q2',
        'time-progress',
      ]),
    )
  })

  it.each([zh, en])('draws quarters and ranks alone', (say) => {
    const look = alone({ say })
    expect(svgOf(district.chart(tengzhou(), look, { from: 0, to: 0, characters: 0 }), look)).toContain('Q3')
  })

  it('is asked as 跨区(市) too, which has no rank', () => {
    const figures = shown(districtFigures(city, AT, 'cross')) as DistrictFigures
    expect(plain(district.finding(figures, zh))).toMatch(/^跨区\(市\)完成投资/)
    expect(figures.group.key).toBe('district.cross')
    const look = alone({ say: zh })
    svgOf(district.chart(figures, look, { from: 0, to: 0, characters: 0 }), look)
  })

  it('lays its figures out, and its projects page by page', () => {
    const figures = tengzhou()
    const pages = district.pages(figures, roomOf(1920, 1080), zh)
    const whole = figuresIn(onStage(District, { figures, page: pages[0] }, { say: zh }))
    expect(whole['district.370481.ratio']).toBe(String((figures.group.ratio as { value: number }).value))
    expect(Object.keys(whole)).toEqual(
      expect.arrayContaining(['district.370481.rank', 'district.370481.light']),
    )
    const listed = figuresIn(onStage(District, { figures, page: pages[1] }, { say: zh }))
    expect(Object.keys(listed).filter((id) => id.startsWith('project.')).length).toBeGreaterThan(5)
  })
})

describe('a project', () => {
  it.each([
    ['unpublished', { completedYuan: null }, /完成投资尚未公布$/],
    ['without a plan', { planYuan: null, completedYuan: 5e8 }, /完成投资5\.0亿元$/],
    ['done', { planYuan: 4e8, completedYuan: 5e8 }, /已完成全年计划/],
    ['level', { planYuan: 4e8, completedYuan: 3e8 }, /与序时进度持平/],
    ['ahead', { planYuan: 4e8, completedYuan: 3.5e8 }, /超序时进度/],
    ['behind', { planYuan: 4e8, completedYuan: 1e8, light: null }, /落后序时进度.+红牌警告/],
  ])('says so where it is %s', (_, amounts, told) => {
    const figures = ofProject(withProject(amounts))
    expect(plain(project.finding(figures, zh)).replaceAll('\u00a0', '')).toMatch(told)
    expect(plain(project.finding(figures, en))).toMatch(/\S/)
  })

  it('tells every disclosed field, and each quarter’s investment, ratio and stage', () => {
    const figures = ofProject()
    const table = project.table(figures, zh)
    for (const heading of [
      '级别',
      '建设地点',
      '起止年限',
      '建设阶段',
      '帮包单位',
      '存在问题',
      '解决措施',
      '总投资',
    ])
      expect(table.rows.map(([name]) => name)).toContain(heading)
    expect(table.rows.filter(([name]) => String(name).includes('第二季度')).length).toBeGreaterThanOrEqual(3)
  })

  it('tells a quarter in which it was not yet published as such, never as zero', () => {
    const later = city.map((edition) =>
      edition.period === '2021Q2'
        ? { ...edition, projects: edition.projects.filter(({ id }) => id !== firstProject.id) }
        : edition,
    )
    const { quarters } = ofProject(later)
    expect(quarters.find(({ period }) => period === '2021Q2')?.inQuarter).toMatchObject({
      absent: 'not-published',
    })
    expect(quarters.at(-1)?.inQuarter).toMatchObject({ absent: 'no-previous-period' })
  })

  it('draws its quarters alone, and lays out its figures', () => {
    const figures = ofProject()
    const look = alone({ say: zh })
    const [page] = project.pages(figures, roomOf(1920, 1080), zh)
    svgOf(project.chart(figures, look, page!), look)
    const ids = Object.keys(figuresIn(onStage(Project, { figures, page }, { say: zh })))
    expect(ids).toEqual(
      expect.arrayContaining([`project.${firstProject.id}.ratio`, `project.${firstProject.id}.total`]),
    )
  })
})
