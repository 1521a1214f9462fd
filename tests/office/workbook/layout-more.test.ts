import { describe, expect, it } from 'vitest'
import { ABOUT, check, editionOf, HEADINGS, projects, row, told, type Grid } from './books'

describe('headings on every printed page', () => {
  it('are passed over, with the title and the unit above them', async () => {
    const top: Grid = [['2021年重点项目进展情况表'], [null, null, null, null, '单位：万元'], HEADINGS]
    const grid = [...top, row('P1'), ...top, row('P2'), HEADINGS]
    const checked = await check({ 说明: ABOUT, 项目: grid })
    expect(editionOf(checked).projects.map(({ id }) => id)).toEqual(['P1', 'P2'])
    expect(checked.warnings).toEqual([])
  })
})

describe('a district whose name holds a separator', () => {
  const districts: Grid = [
    ['名称', '代码'],
    ['高新区（含综保区、临港园区）', 'gx'],
    ['东岭区', 'dl'],
    ['东岭', 'd2'],
  ]
  const read = async (text: string) =>
    check({ 说明: ABOUT, 项目: projects(row('P1', { 3: text })), 区市: districts })
  it.each([
    ['高新区（含综保区、临港园区）', ['gx']],
    ['高新区(含综保区、临港园区)、东岭区', ['gx', 'dl']],
    ['东岭区、高新区（含综保区、临港园区）', ['dl', 'gx']],
    ['东岭；东岭区', ['d2', 'dl']],
  ])('%s is %j', async (text, ids) => {
    expect(editionOf(await read(text)).projects[0]?.districts).toEqual(ids)
  })
  it('is split where the whole is no name', async () => {
    expect(told((await read('东岭区、西河区')).errors)).toEqual(['项目!D2 不认识区(市)“西河区”'])
  })
})
