// @in-window
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import BookFormPane from '@/app/publish/BookFormPane.vue'
import type { CheckOrder } from '@/app/publish/check-messages'
import { createChecker } from '@/app/publish/checker'
import IdsPane from '@/app/publish/IdsPane.vue'
import { openBook } from '@/office/workbook/open-book'
import type { BookForm } from '@/office/workbook/book-form'
import { bytesOf, type Grid } from '../../office/workbook/books'
import { lastQuarter, over, plain, table } from '../../office/workbook/plain-tables'
import { around, line, mountsAnew } from './pane-kit'

mountsAnew()

const TABLE = table(over('一、江城区'), plain(1, ['污水处理项目', 1000, 800]), plain(2, ['泵站项目', 10, 8]))
async function checkedBy(form: BookForm, grid: Grid = TABLE) {
  const last = await lastQuarter()
  const checker = createChecker(async () => ({ standing: 'read', publications: [last], head: null }))
  const order: CheckOrder = {
    book: { kind: 'book', files: [{ name: '台账.xlsx', bytes: bytesOf({ Sheet1: grid }) }] },
    ...{ locale: 'zh-CN', timeZone: 'Asia/Shanghai', nowMs: Date.parse('2026-10-26T09:00:00+08:00') },
    ...{ publishedUrl: 'http://localhost/published/', keys: [], headings: {}, form },
  }
  return { checker, verdict: await checker.check(order, () => {}) }
}
async function pane(form: BookForm) {
  const { verdict, checker } = await checkedBy(form)
  const page = mount(BookFormPane, { ...around(), props: { verdict, said: form } })
  const said = () => page.emitted<[BookForm]>('said')?.at(-1)?.[0]
  return { page, said, verdict, checker }
}

describe('what a workbook does not say', () => {
  it('is a form, filled in from the title and the last quarter', async () => {
    const { page } = await pane({ level: '市级' })
    const valueOf = (key: string) => page.get<HTMLInputElement>(`#form-${key}`).element.value
    expect(['period', 'asOf', 'publishedAt', 'issuer', 'level', 'sample'].map(valueOf)).toEqual([
      ...['2026Q3', '2026-09-30', '2026-10-26T09:00', '临江市重点项目办公室', '市级', ''],
    ])
    expect(page.get('label[for=form-asOf]').text()).toBe('截止日期')
    expect(page.get('button').attributes('disabled')).toBeDefined()
  })

  it('says what a person changed, and nothing else', async () => {
    const { page, said } = await pane({ level: '市级' })
    await page.get('#form-issuer').setValue('临江市')
    await page.get('form').trigger('submit')
    expect(said()).toEqual({ level: '市级', issuer: '临江市' })
  })

  it('has its mistakes at its fields, and opens where they are', async () => {
    const { page, verdict } = await pane({ asOf: '2026-10-01', timeProgress: '很多' })
    expect(verdict.counts.errors).toBe(3)
    const wrong = page.findAll('[aria-invalid=true]').map((field) => field.attributes('id'))
    expect(wrong).toEqual(['form-asOf', 'form-level', 'form-timeProgress'])
    const told = verdict.errors.find(({ cell }) => cell === '截止日期')?.problem ?? 'no mistake of asOf'
    expect(page.get('#form-asOf-hint').text()).toContain(told)
    expect(page.get('details').attributes('open')).toBeDefined()
  })

  it('is checked again with what was said, and then is an edition', async () => {
    const { page, said } = await pane({})
    await page.get('#form-level').setValue('市级')
    await page.get('form').trigger('submit')
    const { checker, verdict } = await checkedBy(said() ?? {})
    expect(verdict).toMatchObject({ errors: [], next: { facts: { period: '2026Q3' } } })
    expect(JSON.parse(checker.edition())).toMatchObject({ projects: [{ id: 'LJ001' }, { id: 'LJ010' }] })
  })
})

describe('a workbook without ids', () => {
  it('tells where they came from, and offers a copy that has them', async () => {
    const { verdict, checker } = await pane({})
    expect(verdict.ids).toEqual({ taken: 1, made: 1, asked: 0 })
    const opened = await openBook({ name: 'copy.xlsx', bytes: await checker.idsBook() })
    if (!opened.ok) throw new Error(opened.fault.key)
    expect(opened.value.sheets[0]?.rows.flatMap((cells) => cells?.[7]?.text ?? [])).toEqual([
      ...['项目编号', 'LJ001', 'LJ010'],
    ])
    // The grid shows the headings of a sheet of any name.
    expect(checker.view({ sheet: 'Sheet1', from: 5, count: 1 }).heading?.cells[1]?.text).toBe('项目名称')
  })

  it('can be downloaded', async () => {
    const own = { ...line(), idsBook: vi.fn(async () => new Uint8Array([80, 75])) }
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
    // This window would go to what is downloaded.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    const page = mount(IdsPane, { ...around(), props: { ids: { taken: 1, made: 2, asked: 3 }, line: own } })
    expect(page.text()).toContain(
      '1 个项目按名称和区(市)沿用上期的编号。2 个新项目接着往下编。3 个同名，编号空着，请您填写。',
    )
    await page.get('button').trigger('click')
    await flushPromises()
    expect(own.idsBook).toHaveBeenCalledOnce()
    expect(saved).toHaveBeenCalledOnce()
  })
})
