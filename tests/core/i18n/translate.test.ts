import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Figure } from '@/core/figures/figure'
import type { Locale, Words } from '@/core/i18n/say'
import { sayWith } from '@/core/i18n/say-with'
import { composeSentence } from '@/core/i18n/sentence'

const words = (locale: Locale): Words => ({
  'common.unit.projects': '',
  'test.order': locale === 'en' ? '{ratio} of {what}' : '{what}的{ratio}',
  'test.forms': locale === 'en' ? '{count} project is late | {count} projects are late' : '{count}项目落后',
  'test.page': '{page} / {pages}',
  'test.literal': "{'{'}name{'}'} {name}",
  'test.plain': 'words',
  'test.never-read-before': 'only here: {name}',
})
const sayIn = (locale: Locale) => sayWith(words(locale), locale)
afterEach(() => vi.unstubAllGlobals())

const zh = sayIn('zh-CN')
const en = sayIn('en')
const count = (value: number): Figure => ({ id: 'c', unit: 'count', value, formula: 'count', leftOut: 0 })
const NASTY = [
  '{what}',
  '@:test.plain',
  'a | b',
  "{'x'}",
  '<b>x</b>',
  '100%',
  '\ue0000\ue001',
  '🏗️ \u202eabc',
]

describe('messages', () => {
  it('keeps text from outside as text, whatever its characters', () => {
    for (const what of NASTY) {
      expect(zh.t('test.order', { what, ratio: '5%' })).toBe(`${what}的5%`)
      expect(zh.sentence('test.order', { what, ratio: '5%' })).toEqual([`${what}的5%`])
    }
  })

  it('writes numbers in messages out: whole ones with separators, others with one decimal', () => {
    expect(zh.t('test.page', { page: 1234, pages: 2.25 })).toBe('1,234 / 2.3')
  })

  it('chooses singular and plural by the count', () => {
    const forms = [0, 1, 2].map((n) => en.t('test.forms', { count: n }))
    expect(forms).toEqual(['0 projects are late', '1 project is late', '2 projects are late'])
  })

  it('keeps literal braces of a message', () => {
    expect(en.t('test.literal', { name: 'x' })).toBe('{name} x')
  })

  it('refuses an unknown key, even one that every object has', () => {
    expect(() => zh.t('test.absent')).toThrow('no message test.absent in zh-CN')
    expect(() => zh.sentence('test', {})).toThrow('no message test in zh-CN')
  })

  it('refuses a name that has no place, and a place that is given nothing', () => {
    expect(() => zh.t('test.plain', { extra: 'x' })).toThrow('message test.plain: has no place {extra}')
    expect(() => zh.sentence('test.order', { what: 'x' })).toThrow(
      'message test.order: nothing given for {ratio}',
    )
    expect(() => zh.sentence('test.order', { what: 'x', ratio: 'y', z: '' })).toThrow('has no place {z}')
  })

  it('makes no code from text, as a strict content security policy demands', () => {
    const forbidden = () => {
      throw new EvalError('refused by the policy')
    }
    vi.stubGlobal('Function', new Proxy(Function, { construct: forbidden, apply: forbidden }))
    vi.stubGlobal('eval', forbidden)
    expect(() => new Function('return 1')).toThrow(EvalError)
    expect(sayIn('en').t('test.never-read-before', { name: 'x' })).toBe('only here: x')
  })
})

describe('sentences', () => {
  const late = { text: '山亭区', tone: 'red' } as const

  it('puts pieces in the order of the language, words joined to words', () => {
    const figure = { figure: count(7), written: { number: '7', unit: '', text: '7' }, tone: 'data' } as const
    expect(zh.sentence('test.order', { what: late, ratio: figure })).toEqual([late, '的', figure])
    expect(en.sentence('test.order', { what: late, ratio: figure })).toEqual([figure, ' of ', late])
  })

  it('lays a sentence within a sentence flat', () => {
    expect(zh.sentence('test.order', { what: ['甲、', late, '和乙'], ratio: '' })).toEqual([
      '甲、',
      late,
      '和乙的',
    ])
  })

  it('chooses singular and plural by the figure named count, and needs one', () => {
    const words = (value: number) => en.sentence('test.forms', { count: en.piece(count(value)) }).at(-1)
    expect([words(1), words(2)]).toEqual([' project is late', ' projects are late'])
    expect(() => en.sentence('test.forms', { count: 'some' })).toThrow('needs a count')
  })

  it('passes only its sentinels through the translation', () => {
    const seen: string[] = []
    composeSentence((_, named = {}) => (seen.push(...Object.values(named)), ''), 'k', { a: '{x}', b: '@' })
    expect(seen.join('')).not.toMatch(/[{@]/)
  })
})
