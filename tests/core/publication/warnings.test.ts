import { describe, expect, it } from 'vitest'
import { lineOf } from '@/core/publication/problems'
import { warningsOf, warningsOfAll } from '@/core/publication/warnings'
import { edition, project, secondQuarter } from './small-city'

const many = (count: number) => Array.from({ length: count }, (_, at) => project({ id: `P${at}` }))
const lines = (now = edition(), before = secondQuarter()) => warningsOf(now, before).map(lineOf)

describe('an edition is shown with a warning when', () => {
  it('nothing of this: an ordinary one has none', () => {
    expect(lines()).toEqual([])
    expect(warningsOf(edition(), undefined)).toEqual([])
  })
  it('a project disappears between two periods', () => {
    const [first, second] = edition().projects
    expect(lines(edition({ projects: [first ?? project(), second ?? project()] }))).toEqual([
      '2021Q3-r1: projects: "P003" "智能制造产业园" of 2021Q2 is no longer there',
    ])
  })
  it("the year-to-date investment of a project falls, or the city's", () => {
    const projects = [project({ completedYuan: 100 })]
    const told = lines(edition({ projects }), secondQuarter({ projects: [project({ completedYuan: 300 })] }))
    expect(told).toEqual([
      '2021Q3-r1: projects: completed in all: 100 is less than 300 in 2021Q2',
      '2021Q3-r1: projects[0].completedYuan: 100 is less than 300 in 2021Q2',
    ])
  })
  it("but not across the year's end, nor where either is not published", () => {
    const fewer = edition({ projects: [project({ completedYuan: 100 })] })
    expect(lines(fewer, secondQuarter({ period: '2020Q4', projects: [project()] }))).toEqual([])
    expect(lines(fewer, secondQuarter({ projects: [project({ completedYuan: null })] }))).toEqual([])
  })
  it('the project count halves', () => {
    const told = (now: number) =>
      lines(edition({ projects: many(now) }), secondQuarter({ projects: many(10) }))
    expect(told(5)).toContain('2021Q3-r1: projects: 5 projects, after 10 in 2021Q2')
    expect(told(6).filter((line) => line.includes('after'))).toEqual([])
  })
  it('a ratio is above 10', () => {
    const projects = (completedYuan: number) => [project({ planYuan: 10, completedYuan })]
    expect(warningsOf(edition({ projects: projects(101) }), undefined).map(lineOf)).toEqual([
      '2021Q3-r1: projects: a completion ratio of 1010% in all',
      '2021Q3-r1: projects[0]: a completion ratio of 1010%',
    ])
    expect(warningsOf(edition({ projects: projects(100) }), undefined)).toEqual([])
  })
  it('many of a kind are told by the first five and counted', () => {
    const told = lines(edition({ projects: [] }), secondQuarter({ projects: many(9) }))
    expect(told).toContain('2021Q3-r1: projects: and 4 more like these')
    expect(told.filter((line) => line.includes('no longer there'))).toHaveLength(5)
  })
  it('the newest period comes first, each beside the published one before it', () => {
    const none = edition({ projects: [] })
    const told = warningsOfAll([none, secondQuarter({ projects: many(1) })]).map(lineOf)
    expect(told[0]).toContain('2021Q3-r1: projects: 0 projects, after 1 in 2021Q2')
  })
})
