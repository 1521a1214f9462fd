import { describe, expect, it } from 'vitest'
import { editionBook } from '#mock/books/edition-book'
import { sampleEditions } from '#mock/city/editions'
import type { CheckOrder, CheckStep } from '@/app/publish/check-messages'
import { createChecker } from '@/app/publish/checker'
import { publishedNow, type PublishedNow } from '@/app/publish/published-now'
import type { Download } from '@/core/publication/download'
import type { Head } from '@/core/publication/taken'
import { bytesOf, GOOD, HEADINGS, row } from '../../office/workbook/books'

const editions = sampleEditions()
const newest = editions.at(-1)!
const earlier = editions.filter(
  ({ period, revision }) => period < newest.period && (period !== '2021Q2' || revision === 2),
)
const headOf = (period: Head['period']) => ({ period }) as Partial<Head> as Head
const PUBLISHED: PublishedNow = { standing: 'read', publications: earlier, head: headOf('2021Q2') }
const NOTHING: PublishedNow = { standing: 'none', publications: [], head: null }

const order = (bytes: Uint8Array, name = '台账.xlsx'): CheckOrder => ({
  book: { kind: 'book', files: [{ name, bytes }] },
  ...{
    locale: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    nowMs: Date.parse('2021-10-26T10:00:00+08:00'),
    publishedUrl: 'http://localhost/published/',
    keys: [],
    headings: {},
    form: {},
  },
})
async function checked(bytes: Uint8Array, published = NOTHING) {
  const checker = createChecker(async () => published)
  const steps: CheckStep[] = []
  return { checker, steps, verdict: await checker.check(order(bytes), (step) => steps.push(step)) }
}

describe('the check of the publishing page', () => {
  it('of a good book derives what the wall would say, and what it says now', async () => {
    const { verdict, steps, checker } = await checked(await editionBook(newest), PUBLISHED)
    expect(steps).toEqual(['reading', 'comparing', 'checking', 'drawing'])
    expect(verdict).toMatchObject({ errors: [], standing: 'read' })
    expect(verdict.next).toMatchObject({
      facts: { period: '2021Q3', revision: 1 },
      derived: { at: '2021Q3' },
    })
    expect(verdict.now).toMatchObject({ facts: { period: '2021Q2', revision: 2 }, derived: { at: '2021Q2' } })
    expect(JSON.parse(checker.edition())).toEqual({ ...newest, nextDue: null })
  })

  it('numbers a period that was published before as its next revision', async () => {
    const published = { ...PUBLISHED, publications: [...earlier, newest], head: headOf('2021Q3') }
    const { verdict } = await checked(await editionBook(newest), published)
    expect(verdict.next?.facts.revision).toBe(2)
  })

  it('of a bad book has its mistakes at their cells, and no edition', async () => {
    const bad = { ...GOOD, 项目: [HEADINGS, row('P1', { 9: '约3亿' }), row('P2', { 8: null })] }
    const { verdict, checker } = await checked(bytesOf(bad))
    expect(verdict.counts.errors).toBe(1)
    expect(verdict.next).toBeNull()
    expect(() => checker.edition()).toThrow('errors')
    const view = checker.view({ sheet: '项目', from: 2, count: 10 })
    expect(view.heading?.cells[0]?.text).toBe('项目编号')
    expect(view.rows.map(({ number }) => number)).toEqual([2, 3])
    const cell = view.rows[0]?.cells[9]
    expect(cell).toMatchObject({ at: 'J2', text: '约3亿', error: 0 })
    expect(verdict.errors[cell?.error ?? -1]).toMatchObject({ cell: 'J2', value: '约3亿' })
  })

  it('of no book says so, of the file as a whole', async () => {
    const { verdict } = await checked(new TextEncoder().encode('no book'))
    expect(verdict.errors).toMatchObject([{ sheet: '', cell: '', value: '台账.xlsx' }])
    expect(verdict.sheets).toEqual([])
  })

  it('cuts a list that nobody reads to its end, and counts it all', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => row(`P${at}`, at % 2 === 0 ? { 2: '世界级' } : {}))
    const { verdict } = await checked(bytesOf({ ...GOOD, 项目: [HEADINGS, ...rows] }))
    expect([verdict.errors.length, verdict.counts.errors]).toEqual([2_000, 2_500])
  })

  it('looks at a sheet that is not there, and past the end of one', async () => {
    const { checker } = await checked(bytesOf(GOOD))
    expect(checker.view({ sheet: '没有', from: 1, count: 5 }).rows).toEqual([])
    expect(checker.view({ sheet: '项目', from: 9_999, count: 5 }).rows).toEqual([])
  })
})

describe('what is published now', () => {
  const failing = (status: number): Download => ({
    index: async () => ({ ok: false, failure: { kind: 'status', path: 'index.jws', status } }),
    file: () => Promise.reject(new Error('not asked for')),
  })
  const garbled: Download = {
    index: async () => ({ ok: true, value: 'a.b.c', skewMs: null }),
    file: () => Promise.reject(new Error('not asked for')),
  }

  it.each<[string, Download, PublishedNow['standing']]>([
    ['nothing yet', failing(404), 'none'],
    ['a server in trouble', failing(500), 'unreadable'],
    ['what does not verify', garbled, 'unreadable'],
  ])('%s', async (_, download, standing) => {
    expect(await publishedNow('http://localhost/published/', [], download)).toMatchObject({
      standing,
      publications: [],
    })
  })
})
