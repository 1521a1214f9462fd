import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOf, isResidentNumber, passesLuhn } from '@/office/plausibility/check-digits'
import { hasSlipped, isPowerOfTen, middleOf, powerOfTenNear } from '@/office/plausibility/factors'
import { likeness } from '@/office/plausibility/likeness'
import { personalDataIn } from '@/office/plausibility/rules/personal-data'

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''))
const births = fc
  .tuple(
    fc.integer({ min: 1900, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''))
const residents = fc
  .tuple(digits(6), births, digits(3))
  .map((parts) => parts.join(''))
  .map((head) => head + checkOf(head))

describe('a resident’s number', () => {
  it('is known by its check digit, and no longer when a digit is changed', () => {
    expect(isResidentNumber('11010519491231002X')).toBe(true)
    fc.assert(
      fc.property(
        residents,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          expect(isResidentNumber(number)).toBe(true)
          const changed = String((Number(number[at]) + by) % 10)
          expect(isResidentNumber(number.slice(0, at) + changed + number.slice(at + 1))).toBe(false)
        },
      ),
    )
  })
})

describe('Luhn', () => {
  it('has one last digit for each beginning, and sees one changed digit', () => {
    expect(passesLuhn('79927398713')).toBe(true)
    fc.assert(
      fc.property(
        digits(15),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 1, max: 9 }),
        (head, at, by) => {
          const whole = [...'0123456789'].map((last) => head + last).filter(passesLuhn)
          expect(whole).toHaveLength(1)
          const [number = ''] = whole
          const changed = String((Number(number[at]) + by) % 10)
          expect(passesLuhn(number.slice(0, at) + changed + number.slice(at + 1))).toBe(false)
        },
      ),
    )
    expect(passesLuhn('12a')).toBe(false)
  })
})

describe('personal data', () => {
  it.each<[string, string[]]>([
    ['联系人张三 13812345678', ['mobile']],
    ['１３８１２３４５６７８', ['mobile']],
    ['+86 138 1234 5678', ['mobile']],
    ['身份证11010519491231002x。', ['resident']],
    ['卡号 6222 0200 0000 0000 003', []],
    ['卡号 4111-1111-1111-1111', ['card']],
    ['写信到 zhang.san@example.gov.cn', ['email']],
    ['电话 0632-3312345', []],
    ['项目代码 2101-370481-04-01-123456', []],
    ['投资 13812345678.5 元', ['mobile']],
    ['合同 A13812345678', []],
    ['2020-2022', []],
  ])('in %s: %j', (text, kinds) => {
    expect(personalDataIn(text)).toEqual(kinds)
  })
})

describe('factors', () => {
  const amounts = fc.integer({ min: 1, max: 1e9 })
  const powers = fc.integer({ min: -6, max: 6 }).filter((power) => power !== 0)

  it('of ten are found whatever the amount, and small changes are none', () => {
    fc.assert(
      fc.property(amounts, powers, fc.double({ min: 0.9, max: 1.1, noNaN: true }), (amount, power, near) => {
        const ratio = (amount * 10 ** power * near) / amount
        expect(isPowerOfTen(ratio)).toBe(true)
        expect(powerOfTenNear(ratio) / 10 ** power).toBeCloseTo(1, 9)
        expect(isPowerOfTen(near)).toBe(false)
      }),
    )
    expect([0, -10, Number.NaN, Infinity].map((ratio) => isPowerOfTen(ratio))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('of a whole column are those of its middle, and few rows say nothing', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 3, maxLength: 40 }), powers, (column, power) => {
        const changes = column.map((wasYuan) => ({ wasYuan, nowYuan: wasYuan * 100 ** power }))
        expect(powerOfTenNear(hasSlipped(changes) ?? 1)).toBeCloseTo(100 ** power, 9)
        expect(hasSlipped(changes.slice(0, 2))).toBeNull()
      }),
    )
    expect(middleOf([])).toBeNull()
    expect(middleOf([3, 1, 2])).toBe(2)
  })
})

describe('likeness', () => {
  it('is 1 of the same name, 0 of strangers, the same both ways, and within', () => {
    expect(likeness('江城区污水处理项目', '江城区 污水处理项目')).toBe(1)
    expect(likeness('江城', '山海')).toBe(0)
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a))
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
