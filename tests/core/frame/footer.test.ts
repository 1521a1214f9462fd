// @in-window
import { describe, expect, it } from 'vitest'
import type { Head } from '@/core/publication/taken'
import Footer from '@/core/frame/Footer.vue'
import ProgressLine from '@/core/frame/ProgressLine.vue'
import { onStage } from '../../scenes/setup'

const HEAD: Head = {
  ...{ period: '2021Q3', revision: 1, sequence: 17, kid: 'office' },
  ...{
    asOf: '2021-09-30',
    publishedAt: '2021-10-26T09:00:00+08:00',
    digest: 'e9ba13ee7234d957'.repeat(4),
    issuedAt: '2021-10-26T09:00:00+08:00',
  },
  ...{ issuer: '市推进办', sample: false, correction: null, nextDue: '2022-01-31' },
  ...{ periods: ['2021Q3'], notices: [], expiresAt: null },
}
const CHECKED = Date.parse('2021-11-01T09:00:00+08:00')
const footer = (change: object = {}, head: Partial<Head> = {}) =>
  onStage(Footer, {
    ...{ head: { ...HEAD, ...head }, checkedAt: CHECKED, overdue: false, notice: null },
    ...{ page: { number: 1, count: 1 } },
    ...change,
  })

describe('the footer', () => {
  it('tells issuer, the three dates in absolute terms, and that the signature was verified', () => {
    const text = footer().text()
    for (const part of ['市推进办', '2021年9月30日', '2021年10月26日', '2021年11月1日 09:00', '✓ 签名已核验'])
      expect(text).toContain(part)
  })

  it('marks sample data, which no option hides', () => {
    const text = footer({}, { sample: true }).text()
    expect(text).toContain('示例数据')
    expect(text).not.toContain('✓')
  })

  it('tells a correction’s revision', () => {
    expect(footer({}, { revision: 2 }).text()).toContain('第2版')
  })

  it('tells since when the next publication is overdue', () => {
    expect(footer({ overdue: true }).find('.overdue').text()).toContain('2022年1月31日')
    expect(footer().find('.overdue').exists()).toBe(false)
  })

  it('tells no time of a check before there was one', () => {
    expect(footer({ checkedAt: null }).text()).not.toContain('核对于')
  })

  it('counts the pages where there are several', () => {
    expect(
      footer({ page: { number: 3, count: 23 } })
        .find('.page')
        .text(),
    ).toBe('3 / 23')
    expect(footer().find('.page').exists()).toBe(false)
  })

  it('shows an issuer’s name as text in its own direction', () => {
    const issuer = footer({}, { issuer: '<b>办</b>' }).find('.issuer')
    expect(issuer.text()).toBe('<b>办</b>')
    expect(issuer.attributes('dir')).toBe('auto')
  })

  it('tells a notice where there is one, as a status', () => {
    expect(footer({ notice: '网络中断' }).get('[role=status]').text()).toBe('网络中断')
    expect(footer().find('[role=status]').exists()).toBe(false)
  })
})

describe('the progress line', () => {
  const styleOf = (wrapper: ReturnType<typeof onStage>) => wrapper.get<HTMLElement>('.gone').element.style

  it('starts where the clock stands', () => {
    const style = styleOf(onStage(ProgressLine, { dwellMs: 20_000, elapsedMs: 5_000 }))
    expect([style.animationDuration, style.animationDelay]).toEqual(['20000ms', '-5000ms'])
  })

  it('is not moved when something else on the screen changes later', async () => {
    const wrapper = onStage(ProgressLine, { dwellMs: 20_000, elapsedMs: 5_000 })
    await wrapper.setProps({ elapsedMs: 9_000 })
    expect(styleOf(wrapper).animationDelay).toBe('-5000ms')
  })
})
