import { describe, expect, it } from 'vitest'
import { base, faded, label, namesAxis, zeroBased } from '@/core/charts/pieces'
import { night } from '@/core/charts/theme'
import { alone } from '../../scenes/setup'

describe('what every chart shares', () => {
  it('moves once at entering and when its rows change place, for no longer than is allowed', () => {
    const moving = base(alone({ motion: true }))
    expect(moving).toMatchObject({ animation: true, animationDuration: 800, animationDurationUpdate: 1200 })
  })

  it('stands still where motion is off', () => {
    expect(base(alone({ motion: false })).animation).toBe(false)
  })

  it('writes in the page’s type, at the axis size', () => {
    const look = alone()
    expect(base(look).textStyle).toMatchObject({ fontSize: look.type.axis, color: night.muted })
    expect(label(look, night.text).fontFamily).toBe(base(look).textStyle.fontFamily)
    expect(label(look, night.text, 20, true)).toMatchObject({
      color: night.text,
      fontSize: 20,
      fontWeight: 700,
    })
  })

  it('steps back by transparency, in the same colour', () => {
    expect(faded('#38BDC8')).toMatch(/^#38BDC8[0-9A-F]{2}$/)
  })
})

describe('the scale of bars', () => {
  it.each([1, 647.4e8, 0.001])('starts at zero and holds the largest bar whole: %d', (largest) => {
    const { min, max } = zeroBased(largest)
    expect(min).toBe(0)
    expect(max).toBeGreaterThan(largest)
    expect(max).toBeLessThanOrEqual(largest * 1.05)
  })

  it.each([0, -5])('has some length when nothing is above zero: %d', (largest) => {
    expect(zeroBased(largest).max).toBe(1)
  })
})

describe('the axis of names', () => {
  it('is silent where the names stand beside the drawing, and writes them where it stands alone', () => {
    expect(namesAxis(alone({ labels: 'beside' }), ['滕州市']).axisLabel.show).toBe(false)
    expect(namesAxis(alone(), ['滕州市']).axisLabel).toMatchObject({ show: true, color: night.text })
  })

  it('takes the names as they come, the first at the top', () => {
    const names = Object.freeze(['滕州市', '薛城区'])
    expect(namesAxis(alone(), names)).toMatchObject({ data: ['滕州市', '薛城区'], inverse: true })
    expect(namesAxis(alone(), names, false).inverse).toBe(false)
  })
})
