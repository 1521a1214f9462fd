import { beforeAll, describe, expect, it } from 'vitest'
import type { Edition, Project } from '@/core/publication/contract'
import { openBook } from '@/office/workbook/open-book'
import { withIds } from '@/office/workbook/with-ids'
import { checkBook } from '@/office/workbook/check-book'
import { bytesOf, editionOf, say, told, type BookType, type Grid } from './books'
import { checkWith, lastQuarter, over, plain, table } from './plain-tables'

let last: Edition
beforeAll(async () => {
  last = await lastQuarter()
})
const SEWAGE = ['污水处理项目', 1000, 800] as const
const FORM = { form: { level: '市级' } }
const NOW = { nowMs: Date.parse('2026-10-26T09:00:00+08:00') }
const options = { ...NOW, ...FORM }
const check = (grid: Grid, published = [last]) => checkWith({ Sheet1: grid }, published, options)
const idsOf = ({ projects }: Edition) => projects.map(({ id }) => id)
/** The last quarter with other ids, or with more projects. */
const withProjects = (...projects: Partial<Project>[]): Edition => ({
  ...last,
  projects: projects.map((one, at) => ({ ...last.projects[at % last.projects.length]!, ...one })),
})

describe('the ids of a table without a column of ids', () => {
  it('are those of the last quarter, by name and district', async () => {
    const rows = table(
      over('一、江城区'),
      plain(1, ['污水处理 项目', 1, 1]),
      over('二、白沙县'),
      plain(1, SEWAGE),
    )
    expect(idsOf(editionOf(await check(rows)))).toEqual(['LJ001', 'LJ010'])
  })

  it('of new projects go on in the manner of the last quarter’s, above all that there ever were', async () => {
    const older = { ...last, period: '2026Q1' as const, projects: [{ ...last.projects[0]!, id: 'LJ120' }] }
    const rows = table(over('一、江城区'), plain(1, ['甲', 1, 1]), plain(2, ['乙', 1, 1]))
    expect(idsOf(editionOf(await check(rows, [older, last])))).toEqual(['LJ121', 'LJ122'])
    const ofDistricts = withProjects({ id: 'A-07' }, { id: 'A-99' }, { id: 'B-001' })
    const both = table(over('一、江城区'), plain(1, ['甲', 1, 1]), over('二、白沙县'), plain(1, ['乙', 1, 1]))
    expect(idsOf(editionOf(await check(both, [ofDistricts])))).toEqual(['A-100', 'B-002'])
    expect(
      idsOf(editionOf(await check(both, [withProjects({ id: '甲' }, { id: '乙' }, { id: '丙' })]))),
    ).toEqual(['2026Q3-001', '2026Q3-002'])
  })

  it('stay those of the same period where it is corrected', async () => {
    const rows = table(over('一、江城区'), plain(1, ['甲', 1, 1]))
    const first = editionOf(await check(rows))
    const more = table(over('一、江城区'), plain(1, ['乙', 1, 1]), plain(2, ['甲', 2, 1]))
    expect(idsOf(editionOf(await check(more, [last, first])))).toEqual(['LJ011', 'LJ010'])
  })

  it('are taken over where a district has another code, or another name', async () => {
    const rows = table(over('一、江城区'), plain(1, SEWAGE))
    const 区市: Grid = [
      ['名称', '代码'],
      ['江城区', '420199'],
    ]
    const recoded = await checkWith({ Sheet1: rows, 区市 }, [last], options)
    expect(idsOf(editionOf(recoded))).toEqual(['LJ001'])
    const renamed: Grid = [
      ['名称', '代码'],
      ['滨江区', '420102'],
    ]
    const moved = table(over('一、滨江区'), plain(1, SEWAGE))
    expect(idsOf(editionOf(await checkWith({ Sheet1: moved, 区市: renamed }, [last], options)))).toEqual([
      'LJ001',
    ])
  })

  it('are asked for where several projects of a district have the name, here or before', async () => {
    const twice = withProjects({}, { name: '污水处理项目' }, {})
    const rows = table(over('一、江城区'), plain(1, SEWAGE))
    expect(told((await check(rows, [twice])).errors)).toEqual([
      'Sheet1!B5 同一区(市)有同名的项目，不知沿用哪个编号（上期：LJ001、LJ002）',
    ])
    const both = await check(table(over('一、江城区'), plain(1, SEWAGE), plain(2, SEWAGE)))
    expect(both.errors.map(({ cell }) => cell)).toEqual(['B5', 'B6'])
    expect(both.ids?.ids.map(({ id }) => id)).toEqual([null, null])
  })
})

describe('the level of a table without a column of levels', () => {
  it('is that of the last quarter; of a new project a person says it', async () => {
    const rows = table(over('一、江城区'), plain(1, SEWAGE), plain(2, ['甲', 1, 1]))
    const { errors, form } = await checkWith({ Sheet1: rows }, [last], NOW)
    expect(told(errors)).toEqual(['Sheet1!级别 没有“级别”列，上期也查不到的有 1 个'])
    expect(form?.find(({ key }) => key === 'level')).toMatchObject({ text: '', counts: true })
    expect(editionOf(await check(rows)).projects.map(({ level }) => level)).toEqual([
      'provincial',
      'municipal',
    ])
    const odd = await checkWith({ Sheet1: rows }, [last], { ...NOW, form: { level: '乡级' } })
    expect(odd.errors.map(({ sheet, cell }) => [sheet, cell])).toContainEqual(['Sheet1', '级别'])
  })
})

describe('the copy with ids', () => {
  const GRID = table(over('一、江城区（2个）', 1001), plain(1, SEWAGE), plain(2, ['甲 & 乙', 1, 1]), [
    null,
    '注：略',
  ])
  async function copied(kind: BookType, name: string) {
    const bytes = bytesOf({ Sheet1: GRID, 说明: [['期次', '2026Q3']] }, kind)
    const opened = await openBook({ name, bytes })
    if (!opened.ok) throw new Error(opened.fault.key)
    const { ids } = checkBook(opened.value, [last], say, options)
    if (!ids) throw new Error('no ids')
    const again = await openBook({ name: 'copy.xlsx', bytes: await withIds(opened.value, bytes, ids) })
    if (!again.ok) throw new Error(again.fault.key)
    return { was: opened.value, now: again.value }
  }

  it.each(['xlsx', 'biff8', 'ods'] as const)(
    'of %s holds a column more, and is read without a question',
    async (kind) => {
      const { was, now } = await copied(kind, '台账')
      const [before, after] = [was.sheets[0]!, now.sheets[0]!]
      const texts = after.rows.map((cells) => cells?.map((cell) => cell?.value))
      const ids = texts.map((cells) => cells?.[7])
      expect(ids).toEqual([undefined, undefined, '项目编号', undefined, 'LJ001', 'LJ010', undefined])
      expect(texts.map((cells) => cells?.slice(0, 7))).toEqual(
        before.rows.map((cells) => cells?.map((cell) => cell?.value)),
      )
      expect(now.sheets.map(({ name }) => name)).toEqual(was.sheets.map(({ name }) => name))
      const form = { ...FORM.form, asOf: '2026-09-30', publishedAt: '2026-10-26 09:00', issuer: '办公室' }
      const checked = checkBook(now, [last], say, { ...NOW, form })
      expect(checked.ids).toBeUndefined()
      expect(idsOf(editionOf(checked))).toEqual(['LJ001', 'LJ010'])
    },
  )
})
