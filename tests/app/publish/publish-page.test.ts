// @vitest-environment happy-dom
import { sceneIds } from '@/scenes/ids'
import { disableAutoUnmount, enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PublishAnswer } from '@/office/publishing/api'
import type { CheckLine } from '@/app/publish/check-client'
import type { SheetView, Verdict } from '@/app/publish/check-messages'
import LedgerTable from '@/app/publish/LedgerTable.vue'
import Mistakes from '@/app/publish/Mistakes.vue'
import HeadingsPane from '@/app/publish/HeadingsPane.vue'
import { useHeadings } from '@/app/publish/use-headings'
import { readHeadingsFile } from '@/office/workbook/heading-map'
import Publish from '@/app/publish/Publish.vue'
import PublishPane from '@/app/publish/PublishPane.vue'
import type { PublishClient, PublishRequest } from '@/app/publish/publish-client'
import { createOfficeSay } from '@/scenes/words'
import { SETTING } from '@/core/frame/setting'
import { computed, type App } from 'vue'
import { onStage } from '#tests/channels/on-frame'
import { night } from '@/core/charts/theme'
import { layOut, contentBoxOf } from '@/core/frame/geometry'
import { readConfig } from '@/core/display/read-config'

enableAutoUnmount(afterEach)
afterAll(disableAutoUnmount)
beforeEach(() => setActivePinia(createPinia()))

const say = createOfficeSay('zh-CN')
const geometry = layOut({
  window: { width: 1440, height: 900 },
  config: readConfig({}, sceneIds).config.stage,
})
const setting = computed(() => ({ say, theme: night, motion: false, room: contentBoxOf(geometry) }))
const around = () => {
  const { global } = onStage()
  return {
    global: { plugins: [...global.plugins, { install: (app: App) => void app.provide(SETTING, setting) }] },
  }
}

const mistake = (cell: string, problem: string) => ({
  sheet: '项目',
  cell,
  value: 'x',
  problem,
  repair: '改正',
})
const facts = {
  ...{ period: '2021Q3' as const, revision: 1, publishedAt: '', asOf: '2021-09-30' },
  ...{ issuer: '某办公室', sample: true },
}
const VERDICT: Verdict = {
  errors: [mistake('F7', '读不出'), mistake('G9', '太大')],
  warnings: [mistake('A3', '隐藏行')],
  counts: { errors: 2, warnings: 1 },
  decisions: [{ code: 'project-gone', warning: mistake('', '上期的 2 个项目本期没有') }],
  summary: null,
  ledgers: [],
  headings: [],
  sheets: [{ name: '项目', rows: 200, columns: 7 }],
  standing: 'none',
  next: { facts, derived: { at: '2021Q3', scenes: {} as never } },
  now: null,
}
const view = (from: number): SheetView => ({
  sheet: '项目',
  columns: 7,
  heading: null,
  rows: [
    {
      number: from,
      cells: [
        { at: 'F7', text: 'x', error: 0 },
        { at: 'A3', text: '', warning: 0 },
      ],
    },
  ],
})
const ROWS = Array.from({ length: 250 }, (_, at) => ({
  ...{ place: `项目!J${at + 6}`, subject: `P${at}`, field: '完成投资', was: '1万元', now: '2万元' },
}))
const line = (): CheckLine => ({
  check: () => Promise.reject(new Error('not here')),
  view: vi.fn(async ({ from }) => view(from)),
  ledger: vi.fn(async ({ from }) => ({ rows: ROWS.slice(from, from + 100), count: ROWS.length })),
  ledgerBook: async () => new Uint8Array(),
  edition: async () => '{"period":"2021Q3"}',
  close: () => {},
})

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
      ...{ why: 'several' as const, key: 'completedYuan' },
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

interface Answers {
  readonly plans: PublishAnswer[]
  readonly published?: PublishAnswer
  readonly key?: PublishClient['session']['key']
}
function clientOf({ plans, published, key = { kid: 'office', sample: false } }: Answers) {
  const asked: PublishRequest[] = []
  const client: PublishClient = {
    session: { token: 't', folder: '/srv/published', key },
    async plan(wanted) {
      asked.push(wanted)
      return plans.shift() ?? PLANNED
    },
    async publish(wanted, told) {
      asked.push(wanted)
      told({ path: 'index.jws', done: 2, of: 3 })
      if (!published) throw new Error('connection lost')
      return published
    },
  }
  return { client, asked }
}
const edition = { period: '2021Q3', revision: 1, path: 'editions/2021Q3-r1.json' } as const
const PLANNED: PublishAnswer = { kind: 'planned', sequence: 7, edition }
const PUBLISHED: PublishAnswer = { kind: 'published', sequence: 7, edition }

async function pane(answers: Answers, verdict = VERDICT) {
  const { client, asked } = clientOf(answers)
  const page = mount(PublishPane, {
    ...around(),
    props: { verdict, line: line(), client },
    attachTo: document.body,
  })
  await flushPromises()
  const main = () => page.get('section > .row button.main')
  return { page, asked, main }
}

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
})

describe('publishing from the page', () => {
  it('asks before it publishes, and tells where it can be seen', async () => {
    const { page, main } = await pane({ plans: [PLANNED], published: PUBLISHED })
    expect(page.text()).toContain('将公开2021年前三季度第1版')
    await main().trigger('click')
    await page.get('dialog button.main').trigger('click')
    await flushPromises()
    expect(page.get('.published').text()).toContain('editions/2021Q3-r1.json')
    expect(page.find('section > .row button.main').exists()).toBe(false)
  })

  it('wants the sentence of a correction, and plans anew with it', async () => {
    const wants: PublishAnswer = { kind: 'usage', code: 'needs-correction', line: '…' }
    const { page, asked, main } = await pane({ plans: [wants] })
    expect(main().attributes('disabled')).toBeDefined()
    expect(page.text()).toContain('请写明更正了什么')
    const sentence = page.get('textarea')
    await sentence.setValue('更正一处')
    await sentence.trigger('change')
    await flushPromises()
    expect(asked.at(-1)?.correction).toBe('更正一处')
    expect(main().attributes('disabled')).toBeUndefined()
  })

  it('drafts the sentence from the ledger, and a person edits it', async () => {
    const wants: PublishAnswer = { kind: 'usage', code: 'needs-correction', line: '…' }
    const ledger = {
      against: { period: '2021Q3' as const, revision: 1 },
      kinds: [],
      effects: [],
      sentences: [],
    }
    const { page, asked } = await pane(
      { plans: [wants] },
      { ...VERDICT, ledgers: [{ ...ledger, correction: '更正甲的完成投资。', count: 1 }] },
    )
    await page.get('.correction + .row button').trigger('click')
    await flushPromises()
    expect(asked.at(-1)?.correction).toBe('更正甲的完成投资。')
    expect(page.get('textarea').element.value).toBe('更正甲的完成投资。')
    expect(page.find('.correction + .row button').exists()).toBe(false)
  })

  it('wants each decision made, in the words of the workbook', async () => {
    const open: PublishAnswer = {
      kind: 'undecided',
      decisions: [{ code: 'project-gone', line: 'in English' }],
    }
    const { page, asked, main } = await pane({ plans: [open] })
    expect(page.get('fieldset').text()).toContain('上期的 2 个项目本期没有')
    expect(page.get('fieldset').text()).not.toContain('in English')
    expect(main().attributes('disabled')).toBeDefined()
    const field = page.get<HTMLInputElement>('input[data-code="project-gone"]')
    field.element.value = '两个项目已并入别的项目'
    await field.trigger('change')
    await flushPromises()
    expect(asked.at(-1)?.accept).toEqual([{ id: 'project-gone', reason: '两个项目已并入别的项目' }])
    expect(main().attributes('disabled')).toBeUndefined()
  })

  it.each<[string, PublishAnswer, string]>([
    ['that is published already', { kind: 'unchanged', sequence: 7 }, '完全一样'],
    ['that the contract refuses', { kind: 'refused', lines: ['projects[0]: …'] }, 'projects[0]'],
    ['while another publishes', { kind: 'usage', code: 'locked', line: '…' }, '另一个程序'],
    ['for a reason without words', { kind: 'usage', code: null, line: 'odd' }, 'odd'],
  ])('does not publish what %s', async (_, answer, told) => {
    const { page, main } = await pane({ plans: [answer] })
    expect(page.text()).toContain(told)
    expect(main().attributes('disabled')).toBeDefined()
  })

  it('tells that the server is gone', async () => {
    const { page, main } = await pane({ plans: [PLANNED] })
    await main().trigger('click')
    await page.get('dialog button.main').trigger('click')
    await flushPromises()
    expect(page.text()).toContain('connection lost')
  })

  it('without a key only drafts, and says how to go on', async () => {
    const { page } = await pane({ plans: [], key: null })
    expect(page.find('section > .row button.main').exists()).toBe(false)
    expect(page.get('pre').text()).toContain('publish 2021Q3-to-sign.json --to /srv/published')
  })
})

describe('the page as a whole', () => {
  it('says plainly where it is not served', async () => {
    const page = mount(Publish, { ...around(), props: { connect: async () => null } })
    await flushPromises()
    expect(page.get('h2').text()).toBe('这里没有开启发布')
    expect(page.find('input').exists()).toBe(false)
  })

  it('ends the worker of a check with the page, and of an earlier one with the next', async () => {
    const workers: { terminate: ReturnType<typeof vi.fn> }[] = []
    const start = () => {
      const worker = { postMessage: vi.fn(), addEventListener: vi.fn(), terminate: vi.fn() }
      workers.push(worker)
      return worker as unknown as Worker
    }
    const { client } = clientOf({ plans: [] })
    const page = mount(Publish, { ...around(), props: { connect: async () => client, start } })
    await flushPromises()
    const input = page.get<HTMLInputElement>('input[type=file]')
    for (const name of ['a.xlsx', 'b.xlsx']) {
      Object.defineProperty(input.element, 'files', { value: [new File(['x'], name)], configurable: true })
      await input.trigger('change')
      await flushPromises()
    }
    expect(page.get('.what').text()).toBe('b.xlsx')
    expect(workers.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1, 0])
    page.unmount()
    expect(workers[1]?.terminate).toHaveBeenCalledTimes(1)
  })
})
