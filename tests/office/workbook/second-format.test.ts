import { describe, expect, it } from 'vitest'
import { parseEdition } from '@/core/publication/parse'
import { ABOUT, check, editionOf, GOOD, projects, row, told, type Grid } from './books'

const about = (...more: Grid): Grid => [...ABOUT, ...more]
const read = async (...more: Grid) => editionOf(await check({ ...GOOD, 说明: about(...more) }))
const mistakes = async (...more: Grid) => told((await check({ ...GOOD, 说明: about(...more) })).errors)

describe('a workbook that the first format holds', () => {
  it('is written in it, with the usual words and cards', async () => {
    const edition = editionOf(await check(GOOD))
    expect(edition.format).toBe('liangping/edition/1')
    expect(edition.rules).toEqual({ timeProgress: null, lights: { yellowBelow: 0, redBelow: 0.1 } })
    expect(Object.keys(edition)).not.toContain('words')
    expect(Object.keys(edition.projects[0] ?? {})).not.toContain('formerIds')
  })

  it('may draw the lines of cards itself', async () => {
    const { format, rules } = await read(['黄牌线', '5%'], ['红牌线', '20个百分点'])
    expect([format, rules.lights]).toEqual(['liangping/edition/1', { yellowBelow: 0.05, redBelow: 0.2 }])
    expect((await read(['红牌线', 0.15])).rules.lights.redBelow).toBe(0.15)
    expect(await mistakes(['黄牌线', '20%'])).toEqual(['说明!B5 红牌线比黄牌线近'])
    expect(await mistakes(['红牌线', '很远'])).toEqual(['说明!B5 不能确定是哪一个数'])
  })
})

describe('what only the second format holds', () => {
  it.each(['市直', '市本级', ' 市 直 '])('projects of no district: %s', async (place) => {
    const edition = editionOf(
      await check({ 说明: ABOUT, 项目: projects(row('P1'), row('P2', { 3: place })) }),
    )
    expect(edition.projects.map(({ districts }) => districts)).toEqual([['370481'], []])
    expect(edition.format).toBe('liangping/edition/2')
    expect(parseEdition(edition).ok).toBe(true)
  })

  it('a place left blank is asked about, never taken for the city’s own', async () => {
    const { errors } = await check({ 说明: ABOUT, 项目: projects(row('P1', { 3: null })) })
    expect(told(errors)).toEqual(['项目!D2 没有填写区(市)'])
    expect(errors[0]?.repair).toContain('市直')
  })

  it.each([
    ['国家级', 'national'],
    ['国家重点项目', 'national'],
    ['省重点', 'provincial'],
    ['县级', 'county'],
    ['区县级重点', 'county'],
  ])('levels: %s is %s', async (written, level) => {
    const edition = editionOf(await check({ 说明: ABOUT, 项目: projects(row('P1', { 2: written })) }))
    expect(edition.projects[0]?.level).toBe(level)
    expect(edition.format).toBe(level === 'provincial' ? 'liangping/edition/1' : 'liangping/edition/2')
  })

  it('sums of a level are checked against its rows', async () => {
    const total = (label: string, yi: number) =>
      row('', { 0: label, 1: null, 2: null, 3: null, 7: yi, 8: null, 9: null, 10: null })
    const sheet = (yi: number) => projects(row('P1', { 2: '县级' }), row('P2'), total('县级项目合计', yi))
    expect(told((await check({ 说明: ABOUT, 项目: sheet(3.2) })).errors)).toEqual([])
    expect((await check({ 说明: ABOUT, 项目: sheet(6.4) })).errors).toHaveLength(1)
  })

  it('words for districts and cards, the others as usual', async () => {
    const { words, format } = await read(['区市称谓', '县(区)'], ['红牌称谓', '约谈'])
    expect(words).toEqual({ district: '县(区)', cards: { blue: '先进', yellow: '提醒', red: '约谈' } })
    expect(format).toBe('liangping/edition/2')
    expect((await read(['区市称谓', '县'])).words).toEqual({ district: '县', cards: null })
    expect(await mistakes(['区市称谓', '一个很长很长很长很长的说法'])).toEqual(['说明!B5 超过 12 个字'])
  })

  it('that districts get no cards', async () => {
    const { rules, format } = await read(['区市亮牌', '否'])
    expect([rules.cards, format]).toEqual([null, 'liangping/edition/2'])
    expect((await read(['区市亮牌', '是'])).format).toBe('liangping/edition/1')
  })

  it('the codes that districts and projects had before', async () => {
    const sheet = projects(row('P1'), row('P2')).map((cells, at) => [
      ...cells,
      ['原编号', 'A1、B1', null][at] ?? null,
    ])
    const edition = editionOf(
      await check({
        说明: ABOUT,
        项目: sheet,
        区市: [
          ['名称', '代码', '原代码'],
          ['滕州市', '370499', '370481'],
          ['薛城区', '370403', null],
        ],
      }),
    )
    expect(edition.districts).toEqual([
      { id: '370499', name: '滕州市', group: 'district', successorOf: '370481' },
      { id: '370403', name: '薛城区', group: 'district' },
    ])
    expect(edition.projects.map(({ formerIds }) => formerIds)).toEqual([['A1', 'B1'], undefined])
    expect(edition.format).toBe('liangping/edition/2')
  })
})
