// @in-window
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import HeadingsPane from '@/app/publish/HeadingsPane.vue'
import LedgerPane from '@/app/publish/LedgerPane.vue'
import LedgerTable from '@/app/publish/LedgerTable.vue'
import Mistakes from '@/app/publish/Mistakes.vue'
import { useHeadings } from '@/app/publish/use-headings'
import { readHeadingsFile } from '@/office/workbook/heading-map'
import { around, line, mountsAnew, VERDICT } from './pane-kit'

mountsAnew()

describe('mistakes beside their cells', () => {
  it('are listed, and lead to the rows around their cell', async () => {
    const own = line()
    const page = mount(Mistakes, { ...around(), props: { verdict: VERDICT, line: own } })
    await flushPromises()
    expect(page.get('.headline').text()).toContain('错误 2 处')
    expect(own.view).toHaveBeenLastCalledWith({ sheet: '项目', from: 2, count: 15 })
    await page.findAll('.mistake')[1]?.trigger('click')
    await flushPromises()
    expect(own.view).toHaveBeenLastCalledWith({ sheet: '项目', from: 4, count: 15 })
    expect(page.findAll('.mistake')[1]?.attributes('aria-current')).toBe('true')
  })

  it('are reached from their cells, warnings too', async () => {
    const page = mount(Mistakes, { ...around(), props: { verdict: VERDICT, line: line() } })
    await flushPromises()
    await page.get('td[data-at="A3"] button').trigger('click')
    await flushPromises()
    expect(page.get('.mistake').text()).toContain('隐藏行')
    expect(page.get('td[data-at="A3"]').classes()).toContain('chosen')
    expect(page.get('td[data-at="F7"] button').attributes('aria-label')).toBe('F7 x：读不出')
  })

  it('are none, but something is to be confirmed: the headline says so, and is no tick', () => {
    const [
      warning = { sheet: '项目', cell: 'J5', value: '', problem: '约为上期的 10,000 倍', repair: '核对单位' },
    ] = VERDICT.warnings
    const asks = {
      ...{ ...VERDICT, errors: [], warnings: [warning, warning] },
      ...{ counts: { errors: 0, warnings: 2 }, decisions: [{ code: 'unit-slip', warning }] },
    }
    const page = mount(Mistakes, { ...around(), props: { verdict: asks, line: line() } })
    expect(page.get('.headline').text()).toBe('▲ 没有错误；1 处要您确认，1 处提醒')
  })

  it('of many sheets are looked at by a list of them', async () => {
    const own = line()
    const sheets = Array.from({ length: 9 }, (_, at) => ({ name: `表${at}`, rows: 5, columns: 2 }))
    const page = mount(Mistakes, { ...around(), props: { verdict: { ...VERDICT, sheets }, line: own } })
    await flushPromises()
    await page.get('select').setValue('表8')
    expect(own.view).toHaveBeenLastCalledWith({ sheet: '表8', from: 1, count: 15 })
  })

  it('are none: one line says so', () => {
    const good = { ...VERDICT, errors: [], warnings: [], counts: { errors: 0, warnings: 0 } }
    const page = mount(Mistakes, { ...around(), props: { verdict: good, line: line() } })
    expect(page.text()).toContain('没有错误')
    expect(page.find('.list').exists()).toBe(false)
  })
})

describe('headings that are not known', () => {
  const asked = [
    {
      ...{ sheet: '项目', at: 'K1', heading: '累计完成投资（万元）', path: '累计完成投资' },
      ...{ table: '项目', why: 'several' as const, key: 'completedYuan' },
    },
  ]
  it('are named by a person, once for all quarters, and the workbook is checked again', async () => {
    localStorage.clear()
    const headings = useHeadings()
    const page = mount(HeadingsPane, { ...around(), props: { asked, headings } })
    expect(page.text()).toContain('项目!K1“累计完成投资（万元）”：和别的列可能是同一项')
    const choice = page.get('select')
    expect((choice.element as HTMLSelectElement).value).toBe('completedYuan')
    await choice.setValue('')
    expect(page.emitted('said')).toHaveLength(1)
    expect(headings.said.value).toEqual({ 项目: { 累计完成投资: null } })
    await flushPromises()
    expect(useHeadings().said.value).toEqual({ 项目: { 累计完成投资: null } })
    expect(readHeadingsFile(headings.text.value)).toMatchObject({ ok: true })
    await page.findAll('button').at(-1)?.trigger('click')
    expect(headings.said.value).toEqual({})
  })
})

describe('the ledger of changes', () => {
  it('is shown a page at a time, sorted and filtered where its rows are', async () => {
    const own = line()
    const page = mount(LedgerTable, { ...around(), props: { at: 0, line: own, label: '变更清单' } })
    await flushPromises()
    expect(page.findAll('tbody tr')).toHaveLength(100)
    expect(page.get('[role="status"]').text()).toBe('第 1 至 100 行，共 250 行')
    await page.findAll('.row button')[1]?.trigger('click')
    await flushPromises()
    expect(page.get('tbody td').text()).toBe('项目!J106')
    const order = { at: 0, from: 0, count: 100, sort: 'now', filter: '' }
    await page.findAll('th button')[4]?.trigger('click')
    await flushPromises()
    expect(own.ledger).toHaveBeenLastCalledWith({ ...order, descending: false })
    await page.findAll('th button')[4]?.trigger('click')
    await page.get('input').setValue('江城')
    await page.get('input').trigger('change')
    await flushPromises()
    expect(own.ledger).toHaveBeenLastCalledWith({ ...order, descending: true, filter: '江城' })
  })

  it('says why its workbook could not be made', async () => {
    const own = { ...line(), ledgerBook: () => Promise.reject(new Error('放不下')) }
    const page = mount(LedgerPane, { ...around(), props: { verdict: VERDICT, line: own } })
    await page.findAll('.row button').at(-1)?.trigger('click')
    await flushPromises()
    expect(page.get('[role="alert"]').text()).toBe('没有生成：放不下')
  })
})
