// @in-window
import { describe, expect, it } from 'vitest'
import type { Absent, Figure as Computed } from '@/core/figures/figure'
import Figure from '@/core/frame/Figure.vue'
import LightSign from '@/core/frame/LightSign.vue'
import Sentence from '@/core/frame/Sentence.vue'
import TableForReaders from '@/core/frame/TableForReaders.vue'
import { en, onStage, zh } from '../../scenes/setup'

const completed: Computed = {
  ...{ id: 'city.completed', value: 56_620_000_000, unit: 'yuan' },
  ...{ formula: 'sum', leftOut: 0 },
}
const absent: Absent = { id: 'city.ratio', unit: 'ratio', absent: 'not-published' }

describe('a figure on screen', () => {
  it('keeps its raw value and its id of the open figures', () => {
    const { element } = onStage(Figure, { figure: completed }).find('data')
    expect(element.getAttribute('value')).toBe('56620000000')
    expect(element.getAttribute('data-figure')).toBe('city.completed')
    expect(element.hasAttribute('data-absent')).toBe(false)
    expect(element.textContent?.replace(/\s/g, ' ')).toMatch(/^566\.2 ?亿元$/)
  })

  it('that is absent has no value, but its reason, and is never 0', () => {
    const { element } = onStage(Figure, { figure: absent }).find('data')
    expect(element.getAttribute('value')).toBe('')
    expect(element.getAttribute('data-absent')).toBe('not-published')
    expect(element.textContent).toBe('未公布')
  })

  it('sets its unit apart, so that it can be smaller', () => {
    expect(onStage(Figure, { figure: completed }).find('.unit').text()).toBe('亿元')
  })

  it('may be written in a column’s unit; its value stays', () => {
    const written = { number: '', unit: '', text: '566.2' }
    const { element } = onStage(Figure, { figure: completed, written }).find('data')
    expect([element.textContent, element.getAttribute('value')]).toEqual(['566.2', '56620000000'])
  })
})

describe('a light on screen', () => {
  const light = { id: 'city.light', value: 'red', unit: 'light', formula: 'light', leftOut: 0 } as const

  it('is a sign and a word beside its colour', () => {
    const { element } = onStage(LightSign, { light }, { say: zh }).find('data')
    expect(element.textContent).toMatch(/^■\s警告$/)
    expect(element.getAttribute('value')).toBe('red')
    expect(element.className).toContain('tone-red')
    expect(onStage(LightSign, { light }, { say: en }).text()).toMatch(/^■\s\w+$/)
  })

  it('that is absent says so, without a colour', () => {
    const none = { id: 'city.light', unit: 'light', absent: 'zero-base' }
    const { element } = onStage(LightSign, { light: none }).find('data')
    expect(element.getAttribute('data-absent')).toBe('zero-base')
    expect(element.className).not.toContain('tone')
    expect(element.textContent).toMatch(/\S/)
  })
})

describe('a sentence on screen', () => {
  const sentence = [
    '完成投资',
    zh.piece(completed),
    '，',
    { text: '<b>滕州市</b>', tone: 'accent' },
    '最高',
  ] as const

  it('keeps the figures it names', () => {
    const wrapper = onStage(Sentence, { sentence })
    expect(wrapper.find('data').attributes('data-figure')).toBe('city.completed')
    expect(wrapper.text().replace(/\s/g, '')).toBe('完成投资566.2亿元，<b>滕州市</b>最高')
  })

  it('shows markup in a name as text, apart from the direction of the words around it', () => {
    const wrapper = onStage(Sentence, { sentence })
    expect(wrapper.find('b').exists()).toBe(false)
    expect(wrapper.find('.tone-accent bdi').text()).toBe('<b>滕州市</b>')
  })
})

describe('a table for readers', () => {
  const table = {
    caption: '各区(市)完成投资',
    columns: [
      { id: 'name', heading: '区(市)', align: 'start' },
      { id: 'completed', heading: '完成投资', align: 'end' },
    ],
    rows: [
      ['滕州市', completed],
      ['<i>薛城区</i>', absent],
    ],
  }

  it('has a caption, headings of columns and of rows', () => {
    const wrapper = onStage(TableForReaders, { table })
    expect(wrapper.find('caption').text()).toBe('各区(市)完成投资')
    expect(wrapper.findAll('th[scope="col"]').map((head) => head.text())).toEqual(['区(市)', '完成投资'])
    expect(wrapper.findAll('th[scope="row"]').map((head) => head.text())).toEqual(['滕州市', '<i>薛城区</i>'])
    expect(wrapper.find('i').exists()).toBe(false)
  })

  it('holds figures with their values, and absent ones with their reasons', () => {
    const figures = onStage(TableForReaders, { table }).findAll('td data')
    expect(figures.map((figure) => [figure.attributes('value'), figure.attributes('data-absent')])).toEqual([
      ['56620000000', undefined],
      ['', 'not-published'],
    ])
  })
})
