import { describe, expect, it } from 'vitest'
import { districtColour, themes, type Theme } from '@/core/charts/theme'
import { contrast, difference, EYES, seen } from './colour'

/** Contrast of at least 4.5:1 for text, 3:1 for marks. */
const TEXT_CONTRAST = 4.5
const MARK_CONTRAST = 3

/**
 * Districts' colours differ by this much (CIEDE2000): some four times what is noticed when two colours are compared
 * (2.3; Mahy, Van Eycken & Oosterlinck 1994), because here they stand apart and are compared from memory.
 */
const APART = 10

const DISTRICTS = 7
const districtsOf = (theme: Theme) =>
  Array.from({ length: DISTRICTS }, (_, place) => districtColour(theme, place))

/** All that words are written in. */
const textColours = (theme: Theme) => ({
  ...{ text: theme.text, muted: theme.muted, data: theme.data, accent: theme.accent },
  ...theme.lights,
  ...Object.fromEntries(theme.districts.map((colour, place) => [`district ${place}`, colour])),
})

describe.each(Object.values(themes))('the $name theme', (theme) => {
  it.each(Object.entries(textColours(theme)))('writes %s legibly on ground and panel', (_, colour) => {
    expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
    expect(contrast(colour, theme.panel)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
  })

  it('draws its marks visibly on the ground', () => {
    for (const colour of [theme.plan, theme.data, theme.accent, ...Object.values(theme.lights)])
      expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(MARK_CONTRAST)
  })

  it.each(Object.entries(EYES))('keeps the seven districts apart: %s', (_, eyes) => {
    const colours = districtsOf(theme)
    const pairs = colours.flatMap((a, at) => colours.slice(0, at).map((b) => [a, b] as const))
    const close = pairs.filter(([a, b]) => difference(seen(a, eyes), seen(b, eyes)) < APART)
    expect(pairs).toHaveLength((DISTRICTS * (DISTRICTS - 1)) / 2)
    expect(close).toEqual([])
  })

  it('gives an eighth district a colour again, never that of several districts', () => {
    expect(districtColour(theme, DISTRICTS)).toBe(districtColour(theme, 0))
    expect(districtsOf(theme)).not.toContain(theme.districts.at(-1))
  })
})

describe('the measures', () => {
  it('of contrast agree with WCAG: black on white 21, #767676 on white 4.54', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 9)
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
  })

  it.each([
    // Sharma, Wu & Dalal 2005, table 1: pairs 1, 7, 16, 17, 25 and 34.
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('of difference agrees with CIEDE2000: %j and %j', (a, b, known) => {
    expect(difference(a, b)).toBeCloseTo(known, 4)
  })

  it('of colour without the red or the green cone: red and green come close, blue and yellow do not', () => {
    for (const eyes of [EYES.protanopia, EYES.deuteranopia]) {
      const between = (a: string, b: string) => difference(seen(a, eyes), seen(b, eyes))
      expect(between('#A86A10', '#4C7D1C')).toBeLessThan(APART)
      expect(between('#4C94FF', '#F4E78C')).toBeGreaterThan(3 * APART)
    }
  })
})
