// @in-window
import { describe, expect, it } from 'vitest'
import { day } from '@/core/charts/theme'
import { leftOutOfRatio } from '@/core/figures/left-out'
import { groupFigures } from '@/core/figures/groups'
import { textOfCell } from '@/core/i18n/table'
import { tell } from '@/channels/shared/told'
import { pictureOf } from '@/channels/shared/picture'
import type { Edition } from '@/core/publication/contract'
import Overview from '@/scenes/overview/Layout.vue'
import { figures as overviewFigures } from '@/scenes/overview/figures'
import { scene as overview } from '@/scenes/overview/scene'
import { figures as districtFigures } from '@/scenes/subjects/district/figures'
import { scene as district } from '@/scenes/subjects/district/scene'
import { planned } from './districts'
import { en, onStage, shown, zh } from './setup'

const at = '2021Q2'
const NOTE = '(1个项目未公布，未计入)'
/** Three projects with a plan; what one completed is not published. */
const unpublished = () =>
  planned(at, [
    [1, 0.5],
    [1, 0.5],
    [1, null],
  ])
/** The same, where what is left out counts nowhere. */
const nowhere = () =>
  planned(at, [
    [1, 0.5],
    [1, 0.5],
    [null, null],
  ])
const cityOf = (edition: Edition) => shown(overviewFigures([edition], at))
const toldOf = (edition: Edition, say = zh) => tell(overview.show(cityOf(edition)), say)
const ratioRow = (edition: Edition) =>
  toldOf(edition).table.rows.map((row) => row.map((cell) => textOfCell(cell, zh)).join(' '))

describe('a ratio that its amounts do not give', () => {
  it('tells in the sentence how many projects it leaves out', () => {
    expect(toldOf(unpublished()).title).toBe(
      `上半年完成投资1.0亿元，占年度计划的50.0%${NOTE}，超时间进度0.0个百分点`,
    )
    expect(toldOf(unpublished(), en).title).toContain('50.0% (1 project not published, left out)')
  })

  it('tells so in the table, and on the wall beside the large figure', () => {
    expect(ratioRow(unpublished())).toContain(`年度投资完成率${NOTE} 50.0%`)
    const wall = onStage(Overview, {
      figures: cityOf(unpublished()),
      page: { from: 0, to: 6, characters: 0 },
    })
    expect(wall.find('.what').text()).toBe(`年度投资完成率${NOTE}`)
  })

  it('tells so of a district', () => {
    const edition = { ...unpublished(), districts: [{ id: 'A', name: 'A区', group: 'g' }] }
    const own = { ...edition, projects: edition.projects.map((one) => ({ ...one, districts: ['A'] })) }
    const told = tell(district.show(shown(districtFigures([own], at, 'A'))), zh)
    expect(told.title).toContain(`占年度计划的50.0%${NOTE}`)
    expect(told.facts[0]?.label).toBe(`年度投资完成率${NOTE}`)
  })

  it('says nothing where they give the same', () => {
    expect(leftOutOfRatio(groupFigures([nowhere()], at, 'city'))).toBe(0)
    expect(toldOf(nowhere()).title).not.toContain('未计入')
  })
})

describe('a first edition whose quarter is not known', () => {
  it('has its figures for a picture', () => {
    const svg = pictureOf(toldOf(unpublished()), unpublished(), { theme: day, say: zh, width: 800 })
    for (const words of ['年度计划投资', '3.0亿元', '1.0亿元', '50.0%']) expect(svg).toContain(words)
  })

  it('has no heading over nothing on the wall', () => {
    const wall = onStage(Overview, {
      figures: cityOf(unpublished()),
      page: { from: 0, to: 6, characters: 0 },
    })
    expect(wall.find('.trend').exists()).toBe(false)
    expect(wall.find('.facts').text()).toContain('3.0亿元')
  })
})
