import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MINUS, nearestWhole, withUnit, writeNumber } from '@/core/i18n/numbers'

/** What was written, read back. */
const read = (text: string) => Number(text.replaceAll(',', '').replace(MINUS, '-'))
const cents = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 1000)
const decimals = fc.integer({ min: 0, max: 4 })

describe('rounding half-up, only when written out', () => {
  it.each([
    [0.125, 2, '0.13'],
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [0.05, 1, '0.1'],
    [0.049999999, 1, '0.0'],
    [9.95, 1, '10.0'],
    [999.95, 1, '1,000.0'],
    [1e21, 0, '1,000,000,000,000,000,000,000'],
    [5e-7, 6, '0.000001'],
    [4e-7, 6, '0.000000'],
    [1e-300, 1, '0.0'],
    [0, 0, '0'],
    [1234567.891, 2, '1,234,567.89'],
  ])('%d to %d places is %s, and its mirror image below zero', (value, places, text) => {
    expect(writeNumber(value, { decimals: places })).toBe(text)
    const mirrored = read(text) === 0 ? text : MINUS + text
    expect(writeNumber(-value, { decimals: places })).toBe(mirrored)
  })

  it('shifts the point without multiplying: 1.005 as a percentage is 100.5', () => {
    expect(writeNumber(1.005, { decimals: 1, shift: 2 })).toBe('100.5')
    expect(writeNumber(0.12345, { decimals: 2, shift: 2 })).toBe('12.35')
    expect(writeNumber(56_615_000_000, { decimals: 1, shift: -8 })).toBe('566.2')
  })

  it('stays within half of the last digit, and a half goes up', () => {
    fc.assert(
      fc.property(cents, decimals, (value, places) => {
        const half = 0.5 / 10 ** places
        const away = Math.abs(read(writeNumber(value, { decimals: places }))) - Math.abs(value)
        const noise = Math.abs(value) * 1e-15 + 1e-15
        expect(away).toBeLessThanOrEqual(half + noise)
        expect(away).toBeGreaterThan(-half - noise)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (whole) => {
        expect(writeNumber(Number(`${whole}.25`), { decimals: 1, sign: 'none' })).toBe(
          writeNumber(Number(`${whole}.3`), { decimals: 1, sign: 'none' }),
        )
      }),
    )
  })

  it('never writes the larger of two numbers as the smaller', () => {
    fc.assert(
      fc.property(cents, cents, decimals, (a, b, places) => {
        const [low, high] = a <= b ? [a, b] : [b, a]
        expect(read(writeNumber(low, { decimals: places }))).toBeLessThanOrEqual(
          read(writeNumber(high, { decimals: places })),
        )
      }),
    )
  })

  it('never signs a zero, and mirrors every other number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
        decimals,
        (value, places) => {
          const plus = writeNumber(Math.abs(value), { decimals: places, sign: 'always' })
          const minus = writeNumber(-Math.abs(value), { decimals: places, sign: 'always' })
          if (read(plus) === 0) expect([plus, minus].join()).not.toMatch(/[+−-]/)
          else expect(minus).toBe(plus.replace('+', MINUS))
        },
      ),
    )
  })

  it('refuses what is not finite', () => {
    for (const value of [NaN, Infinity, -Infinity])
      expect(() => writeNumber(value, { decimals: 1 })).toThrow(RangeError)
  })
})

describe('whole numbers and units', () => {
  it('takes the nearest whole, half away from zero and never −0', () => {
    expect([2.5, -2.5, 0.4].map(nearestWhole)).toEqual([3, -3, 0])
    expect(Object.is(nearestWhole(-0.4), 0)).toBe(true)
  })

  it('sets units in letters off by a space that does not break, others not at all', () => {
    expect(withUnit('1.5', 'km').text).toBe('1.5\u00a0km')
    expect(withUnit('566.2', '亿元').text).toBe('566.2亿元')
    expect(withUnit('7', '%').text).toBe('7%')
    expect(withUnit('7', '').text).toBe('7')
  })
})
