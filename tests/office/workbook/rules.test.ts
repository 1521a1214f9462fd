import { describe, expect, it } from 'vitest'
import { found, fault, tell } from '@/office/workbook/mistakes'
import { gather, sound } from '@/office/workbook/read'
import { AGREEMENTS, CONTRACT } from '@/office/workbook/rules/list'
import { judge, type BookRule } from '@/office/workbook/rules/rule'
import { check, editionOf, GOOD } from './books'

const RULES = [...AGREEMENTS, ...CONTRACT]

describe('rules', () => {
  it('have an id each, in small letters', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('give what they find their weight and id', async () => {
    const draft = { edition: editionOf(await check(GOOD)), rows: null }
    const many: BookRule = {
      id: 'many',
      weight: 'decide',
      find: ({ draft: { edition }, isTold }) =>
        edition.projects.length > 1 && !isTold('项目', { at: 'A1' })
          ? [found('项目', null, fault('noRows'))]
          : [],
    }
    expect(judge([many], draft, [])).toMatchObject([{ sheet: '项目', weight: 'decide', rule: 'many' }])
    const cell = { at: 'A1', text: '' }
    expect(judge([many], draft, [tell('项目', cell, fault('noteRow'))])).toHaveLength(1)
    const refused = judge([{ ...many, weight: 'refuse' }], draft, [])
    expect(judge([many], draft, [{ ...refused[0]!, cell: 'A1' }])).toEqual([])
  })
})

it('a value made of parts keeps the mistakes of those that were taken, in their order', () => {
  const [first, second] = ['noteRow', 'hiddenSheet'].map((key) => tell('项目', null, fault(key)))
  const part = { value: 1, mistakes: first ? [first] : [] }
  const whole = gather((take, add) => {
    const sum = take(part) + take(sound(2))
    if (second) add(second)
    return sum
  })
  expect(whole).toEqual({ value: 3, mistakes: [first, second] })
})
