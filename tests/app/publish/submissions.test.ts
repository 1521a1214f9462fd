// @in-window
import { flushPromises, mount } from '@vue/test-utils'
import { unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { createChecker } from '@/app/publish/checker'
import type { CheckOrder, SentIn } from '@/app/publish/check-messages'
import Submissions from '@/app/publish/Submissions.vue'
import * as saving from '@/channels/export/save-file'
import { bytesOfBook, office, OUT, put, TENGZHOU, XUECHENG, type Change } from '../../office/districts/kit'
import { around, line, mountsAnew } from './pane-kit'

mountsAnew()

const CHANGED = Date.parse('2021-10-11T10:00:00+08:00')
type SentBytes = readonly [name: string, bytes: Uint8Array]
const order = (...files: readonly SentBytes[]): CheckOrder => ({
  book: {
    kind: 'districts',
    files: files.map(([name, bytes]) => ({ name, bytes, changedMs: CHANGED })),
  },
  ...{ locale: 'zh-CN', timeZone: 'Asia/Shanghai', nowMs: Date.parse('2021-10-26T10:00:00+08:00') },
  ...{ publishedUrl: 'http://localhost/published/', keys: [], headings: {}, form: {} },
})
const whole = [OUT.whole.file, bytesOfBook(OUT.whole, [office])] as const
const tengzhou = (...more: readonly Change[]) =>
  [OUT.tengzhou.file, bytesOfBook(OUT.tengzhou, [...TENGZHOU, ...more])] as const
const xuecheng = [OUT.xuecheng.file, bytesOfBook(OUT.xuecheng, XUECHENG)] as const

async function checkedAs(ordered: CheckOrder) {
  const checker = createChecker(async () => ({ standing: 'none', publications: [], head: null }))
  return { checker, verdict: await checker.check(ordered, () => {}) }
}
const checked = (...files: readonly SentBytes[]) => checkedAs(order(...files))
const checkedBook = (file: CheckOrder['book']['files'][number]) =>
  checkedAs({ ...order(), book: { kind: 'book', files: [file] } })

describe('several workbooks on the page', () => {
  it('are merged, checked as one, and can be published', async () => {
    const { verdict, checker } = await checked(tengzhou(), whole, xuecheng)
    expect(verdict.errors).toEqual([])
    expect(verdict.sentIn).toMatchObject({
      due: '2021-10-12',
      submissions: [
        { district: '滕州市', state: 'in', day: '2021-10-11', rows: 2, toMend: 0 },
        { district: '薛城区', state: 'in', rows: 1 },
      ],
      returns: [],
    })
    expect(JSON.parse(checker.edition())).toMatchObject({ period: '2021Q3', issuer: '市重点项目推进办公室' })
  })

  it('can be taken home as one workbook, which says the same', async () => {
    const { checker } = await checked(tengzhou(), whole, xuecheng)
    const merged = { name: '合并台账.xlsx', bytes: await checker.mergedBook(), changedMs: CHANGED }
    const { checker: again } = await checkedBook(merged)
    expect(again.edition()).toBe(checker.edition())
  })

  it('with a mistake are not published: it stands in the district’s own sheet, and goes back with it', async () => {
    const { verdict, checker } = await checked(whole, tengzhou(put('P001', '完成投资', '约3亿')), xuecheng)
    const sheet = `${OUT.tengzhou.file}/项目`
    expect(verdict.errors).toMatchObject([{ sheet, cell: 'L2', value: '约3亿' }])
    expect(verdict.next).toBeNull()
    const view = checker.view({ sheet, from: 2, count: 1 })
    expect(view.heading?.cells[0]?.text).toBe('项目编号')
    expect(view.rows[0]?.cells[11]).toMatchObject({ at: 'L2', text: '约3亿', error: 0 })
    expect(verdict.sentIn).toMatchObject({
      returns: [OUT.tengzhou.file],
      submissions: [{ toMend: 1 }, { toMend: 0 }],
    })
    const zip = unzipSync(await checker.returned(null))
    expect(Object.keys(zip)).toEqual([OUT.tengzhou.file])
    expect(zip[OUT.tengzhou.file]).toEqual(await checker.returned(OUT.tengzhou.file))
  })

  it('of which one has not come are not published, and say whose', async () => {
    const { verdict } = await checked(whole, tengzhou())
    expect(verdict.errors.map(({ problem }) => problem)).toEqual([
      '截至 2021-10-26 未报送（应于 2021-10-12 前报送）：薛城区',
    ])
    expect(verdict.next).toBeNull()
  })

  it('without the office’s own are told so', async () => {
    const { verdict } = await checked(tengzhou(), xuecheng)
    expect(verdict.errors.map(({ problem }) => problem)).toEqual(['缺少“全市”工作簿，不知道发出了哪些项目'])
    expect(verdict.sentIn?.submissions).toEqual([])
  })
})

describe('the state of what was sent in', () => {
  const sentIn: SentIn = {
    due: '2021-10-12',
    submissions: [
      {
        ...{ district: '滕州市', state: 'in', files: ['滕州市.xls'], day: '2021-10-11' },
        ...{ rows: 2, of: 2, toMend: 3 },
      },
      { district: '薛城区', state: 'missing', files: [], day: null, rows: 0, of: 1, toMend: 0 },
    ],
    returns: ['滕州市.xls'],
  }

  it('is a table with a row a district, in words', () => {
    const page = mount(Submissions, { ...around(), props: { sentIn, line: line() } })
    expect(page.get('p').text()).toContain('2 个地方，已报送 1 个')
    expect(page.get('p').text()).toContain('报送截止 2021年10月12日')
    expect(page.findAll('thead th').map((cell) => cell.text())).toEqual([
      ...['报送单位', '状态', '日期', '项目', '要改', '退回'],
    ])
    const rows = page.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))
    expect(rows).toEqual([
      ['滕州市 滕州市.xls', '已报送', '2021-10-11', '2/2', '3', '退回'],
      ['薛城区', '未报送', '', '0/1', '0', ''],
    ])
    expect(page.findAll('tbody th').every((cell) => cell.attributes('scope') === 'row')).toBe(true)
  })

  it('offers what goes back, one by one and all together', async () => {
    const saved: string[] = []
    vi.spyOn(saving, 'saveFile').mockImplementation((name) => void saved.push(name))
    const returned = vi.fn(async () => new Uint8Array([1]))
    const page = mount(Submissions, { ...around(), props: { sentIn, line: { ...line(), returned } } })
    for (const button of page.findAll('button')) await button.trigger('click')
    await flushPromises()
    expect(returned.mock.calls).toEqual([[null], ['滕州市.xls']])
    expect(saved).toEqual(['合并台账.xlsx', '退回工作簿.zip', '滕州市.xlsx'])
  })

  it('says why nothing could be downloaded', async () => {
    const returned = () => Promise.reject(new Error('打不开'))
    const page = mount(Submissions, { ...around(), props: { sentIn, line: { ...line(), returned } } })
    await page.get('td button').trigger('click')
    await flushPromises()
    expect(page.get('[role=alert]').text()).toContain('打不开')
  })
})
