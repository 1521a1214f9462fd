// @in-window
import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { PublishAnswer } from '@/office/publishing/api'
import Publish from '@/app/publish/Publish.vue'
import PublishPane from '@/app/publish/PublishPane.vue'
import type { PublishClient, PublishRequest } from '@/app/publish/publish-client'
import { around, line, mountsAnew, VERDICT } from './pane-kit'

mountsAnew()

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

describe('the sheet to sign', () => {
  it('is there for as long as it is printed, with the reasons and what is corrected', async () => {
    const open: PublishAnswer = {
      kind: 'undecided',
      decisions: [{ code: 'project-gone', line: 'in English' }],
    }
    const { page } = await pane({ plans: [open] })
    const field = page.get<HTMLInputElement>('input[data-code="project-gone"]')
    field.element.value = '已并入别的项目'
    await field.trigger('change')
    await flushPromises()
    const onPaper: (string | null | undefined)[] = []
    const print = vi.fn(() => void onPaper.push(document.querySelector('.signing-print')?.textContent))
    vi.stubGlobal('print', print)
    await page
      .findAll('button')
      .find((button) => button.text() === '打印送签单')
      ?.trigger('click')
    await flushPromises()
    expect(print).toHaveBeenCalledOnce()
    expect(onPaper[0]).toContain('已并入别的项目')
    expect(onPaper[0]).toContain('拟稿')
    expect(document.querySelector('.signing-print')).toBeNull()
    vi.unstubAllGlobals()
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
    expect(page.get(`#${main().attributes('aria-describedby')}`).text()).toContain('理由')
    const field = page.get<HTMLInputElement>('input[data-code="project-gone"]')
    field.element.value = '两个项目已并入别的项目'
    await field.trigger('change')
    await flushPromises()
    expect(asked.at(-1)?.accept).toEqual([{ id: 'project-gone', reason: '两个项目已并入别的项目' }])
    expect(main().attributes()).not.toHaveProperty('disabled')
    expect(main().attributes()).not.toHaveProperty('aria-describedby')
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
