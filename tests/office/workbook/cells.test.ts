import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BookCell } from '@/office/workbook/cell'
import { headingOf } from '@/office/workbook/heading-text'
import { written } from '@/office/workbook/mistakes'
import type { Reading } from '@/office/workbook/read'
import { readDistricts, readLevel, readStage } from '@/office/workbook/names'
import { readDay, readInstant, readPeriod } from '@/office/workbook/read-dates'
import { readCount, readFraction, readNumber, readShare, readYuan } from '@/office/workbook/read-number'
import { readCode, readText } from '@/office/workbook/read-text'
import { readYear, readYears } from '@/office/workbook/read-years'
import { addressOf } from '@/office/workbook/sheet'
import { say } from './books'

const cell = (value: BookCell['value'], text = String(value ?? '')): BookCell => ({
  ...{ at: 'A1', text, value, kind: 'value' },
})

const READERS: Readonly<Record<string, (cell: BookCell) => Reading<unknown>>> = {
  readYuan: (given) => readYuan(given, '万元'),
  readYuanWithoutUnit: (given) => readYuan(given, null),
  readNumber,
  readCount,
  readFraction,
  readShare,
  readText,
  readCode,
  readYears,
  readYear,
  readDay,
  readInstant,
  readPeriod,
  readLevel,
  readDistricts: (given) => readDistricts(given, { ids: new Map([['滕州市', '370481']]), offered: '滕州市' }),
  readStage: (given) => readStage(given, { ids: new Map(), offered: '续建' }),
}

/** Letters that amounts, dates and lists are made of, so that random text comes near to them. */
const nearly = fc.string({
  unit: fc.constantFrom(...'0123456789.,，。-—~%亿万元年月约、/（） 　　Ee+：'),
  maxLength: 24,
})
const anyCell: fc.Arbitrary<BookCell> = fc.record({
  at: fc.constant('A1'),
  text: fc.oneof(nearly, fc.string({ unit: 'binary' })),
  value: fc.oneof(nearly, fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null)),
  kind: fc.constantFrom('value', 'date', 'error', 'unsolved'),
  moment: fc.oneof(nearly, fc.constant('2021-09-30T00:00:00')),
})

describe('no cell', () => {
  it.each(Object.entries(READERS))(
    'makes %s throw anything: it reads, or tells a fault in both languages',
    (_, reader) => {
      fc.assert(
        fc.property(anyCell, (given) => {
          const reading = reader(given)
          if (reading.ok) return
          const { problem, repair } = written(
            { sheet: '项目', cell: 'A1', value: given.text, fault: reading.fault },
            say,
          )
          expect(problem.length * repair.length).toBeGreaterThan(0)
        }),
        { numRuns: 500 },
      )
    },
  )
  it('is read as an amount below zero, with a fraction of a yuan, or beyond what adds exactly', () => {
    fc.assert(
      fc.property(anyCell, (given) => {
        const reading = readYuan(given, '亿元')
        if (reading.ok && reading.value !== null)
          expect(Number.isSafeInteger(reading.value) && reading.value >= 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('an amount', () => {
  it('is exact to the yuan, as text or as a number of up to fifteen digits', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 99_999_999_999_999n), (yuan) => {
        const digits = String(yuan).padStart(9, '0')
        const text = `${digits.slice(0, -8)}.${digits.slice(-8)}`
        expect(readYuan(cell(text), '亿元')).toEqual({ ok: true, value: Number(yuan) })
        expect(readYuan(cell(`${text} 亿`), '万元')).toEqual({ ok: true, value: Number(yuan) })
        expect(readYuan(cell(Number(text)), '亿元')).toEqual({ ok: true, value: Number(yuan) })
      }),
      { numRuns: 500 },
    )
  })
  it('that an exported table writes with noise is what the spreadsheet showed', () => {
    expect(readYuan(cell('3.2600000000000002'), '亿元')).toEqual({ ok: true, value: 326_000_000 })
    expect(readYuan(cell('3.123456789'), '亿元').ok).toBe(false)
  })
  it.each([
    ['0.000000004', 'belowYuan'],
    ['99999999999', 'tooLarge'],
  ])('of %s is refused', (text, key) => {
    expect(readYuan(cell(text), '亿元')).toMatchObject({ ok: false, fault: { key } })
  })
})

describe('periods and dates', () => {
  it.each([
    ['2021Q3', '2021Q3'],
    ['2021年前三季度', '2021Q3'],
    ['2021年第三季度', '2021Q3'],
    ['2021 年 1-9 月', '2021Q3'],
    ['2021年上半年', '2021Q2'],
    ['2021年全年', '2021Q4'],
  ])('%s is %s', (text, period) => {
    expect(readPeriod(cell(text))).toEqual({ ok: true, value: period })
  })
  it.each(['2021-9-30', '2021年9月30日', '2021/09/30', '２０２１.9.30'])('%s is a day', (text) => {
    expect(readDay(cell(text))).toEqual({ ok: true, value: '2021-09-30' })
  })
  it.each([
    ['2021-10-26 09:00', '2021-10-26T09:00:00+08:00'],
    ['2021年10月26日9时00分', '2021-10-26T09:00:00+08:00'],
    ['2021-10-26', '2021-10-26T00:00:00+08:00'],
  ])('%s is an instant on the office’s clock', (text, instant) => {
    expect(readInstant(cell(text))).toEqual({ ok: true, value: instant })
  })
  it('of a date cell are what it shows', () => {
    const shown: BookCell = { ...cell(44469.375, '9/30/21'), kind: 'date', moment: '2021-09-30T09:00:00' }
    expect(readDay(shown)).toEqual({ ok: true, value: '2021-09-30' })
    expect(readInstant(shown)).toEqual({ ok: true, value: '2021-09-30T09:00:00+08:00' })
    expect(readPeriod(shown).ok).toBe(false)
  })
  it.each(['2021-02-30', '2021', '昨天', '2021-10-26 25:00'])('%s is none', (text) => {
    expect(readInstant(cell(text)).ok).toBe(false)
  })
})

it.each([
  ['总投资（亿元）', { name: '总投资', unit: '亿元', year: null }],
  ['总投资(单位：万元)', { name: '总投资', unit: '万元', year: null }],
  ['总投资/亿元', { name: '总投资', unit: '亿元', year: null }],
  ['完成率（%）', { name: '完成率', unit: '%', year: null }],
  ['区（市）', { name: '区市', unit: null, year: null }],
  ['2021年度计划投资', { name: '年度计划投资', unit: null, year: 2021 }],
])('the heading %s is %j', (text, heading) => {
  expect(headingOf(text)).toEqual(heading)
})

it.each([
  [0, 0, 'A1'],
  [6, 5, 'F7'],
  [0, 26, 'AA1'],
  [0, 701, 'ZZ1'],
  [0, 702, 'AAA1'],
])('row %i, column %i is %s', (row, column, address) => {
  expect(addressOf(row, column)).toBe(address)
})
