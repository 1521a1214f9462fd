import { describe, expect, it } from 'vitest'
import { reportLines } from '@/office/plausibility/report'
import { ABOUT, check, editionOf, GOOD, projects, row, say, type BookText, type Grid } from './books'

const SECOND: Grid = [
  ['期次', '2021Q2'],
  ['截止日期', '2021-06-30'],
  ['公开时间', '2021-07-20'],
  ['发布单位', '枣庄市重点项目推进办公室'],
]
const assessed = (...rows: Grid): BookText => ({ 考核: [['区市', '得分'], ...rows] })
const before: BookText = {
  说明: SECOND,
  项目: projects(
    ...[row('P1', { 9: 5000, 10: null }), row('P2', { 9: 9000, 10: '90%', 6: '新开工' }), row('P9')],
    row('P10', { 1: '旧项目' }),
  ),
  ...assessed(['滕州市', 90], ['薛城区', 95]),
}
const now: BookText = {
  说明: ABOUT,
  项目: projects(
    row('P1'),
    row('P2', { 9: 8000, 10: '80%' }),
    row('P3', { 1: '新项目', 9: 150000, 10: '1500%' }),
  ),
  ...assessed(['滕州市', 99], ['薛城区', 95]),
}

describe('the summary', () => {
  it('counts projects by level and stage, and adds what is known', async () => {
    const { summary } = await check({ ...GOOD, 项目: projects(row('P1'), row('P2', { 2: '市级', 7: null })) })
    expect(summary).toMatchObject({
      ...{
        period: '2021Q3',
        complete: true,
        projects: 2,
        levels: [
          { level: 'provincial', count: 1 },
          { level: 'municipal', count: 1 },
        ],
      },
      ...{
        totalYuan: 320_000_000,
        planYuan: 200_000_000,
        completedYuan: 247_200_000,
        ratio: 1.236,
        since: null,
      },
    })
    expect(summary?.stages.map(({ count }) => count)).toEqual([0, 0, 2, 0])
  })

  it('tells what changed since the last period: entered, left, biggest moves, rank changes', async () => {
    const earlier = editionOf(await check(before))
    const checked = await check(now, [earlier])
    expect(checked.summary?.since).toEqual({
      period: '2021Q2',
      entered: [{ id: 'P3', name: '新项目' }],
      left: [
        { id: 'P9', name: '项目P9' },
        { id: 'P10', name: '旧项目' },
      ],
      movedStage: 1,
      moves: [
        { id: 'P1', name: '项目P1', quarterYuan: 73_600_000 },
        { id: 'P2', name: '项目P2', quarterYuan: -10_000_000 },
      ],
      rankChanges: [
        { district: '370481', name: '滕州市', rank: 1, change: 1 },
        { district: '370403', name: '薛城区', rank: 2, change: -1 },
      ],
    })
    const lines = reportLines(checked, say)
    expect(lines).toContain('退出 2 个：项目P9、旧项目')
    expect(lines.join('\n')).toContain('滕州市 第1名 ↑1')
  })

  it('compares with the last period before this one, whatever else is published', async () => {
    const earlier = editionOf(await check(before))
    const published = [earlier, editionOf(await check(now)), editionOf(await check({ ...now, 说明: ABOUT }))]
    expect((await check(now, published)).summary?.since?.period).toBe('2021Q2')
  })

  it('is marked as incomplete while there are errors', async () => {
    const checked = await check({ ...GOOD, 项目: projects(row('P1', { 7: '约3亿' })) })
    expect(checked.summary?.complete).toBe(false)
    expect(reportLines(checked, say)[1]).toBe(
      '  项目!H2“约3亿”：不能确定是哪一个数。只写一个数，如 1,234.5；未公布就留空。',
    )
  })
})
