// @in-window
import { sceneIds } from '@/scenes/ids'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import Calibrate from '@/app/calibrate/Calibrate.vue'
import { circleOf, gridOf, typeSamples } from '@/app/calibrate/calibration'
import { readConfig } from '@/core/display/read-config'
import { layOut } from '@/core/frame/geometry'
import { onStage } from '#tests/channels/on-frame'

const WINDOW = { width: 1920, height: 1080 }
const WALL = { widthMm: 13_312, heightMm: 3584, distanceMm: 10_000 }
const stretched = { stage: { widthPx: 6656, heightPx: 1792, anamorphic: true, wall: WALL } }
const geometryOf = (raw: object) => layOut({ window: WINDOW, config: readConfig(raw, sceneIds).config.stage })

describe('calibration', () => {
  it('draws a grid of squares with a crossing in the middle', () => {
    const { vertical, horizontal } = gridOf({ widthPx: 1930, heightPx: 1080, designPx: 1 })
    expect(vertical).toContain(965)
    expect(horizontal).toContain(540)
    const steps = [vertical, horizontal].map(([first = 0, second = 0]) => second - first)
    expect(steps).toEqual([60, 60])
    expect(vertical[0]).toBeGreaterThanOrEqual(0)
    expect(vertical.at(-1)).toBeLessThanOrEqual(1930)
  })

  it('draws a circle that is one on the wall after the processor has stretched it', () => {
    const { diameterPx, onWall } = circleOf(geometryOf(stretched), WINDOW, WALL)
    expect(diameterPx).toBeCloseTo(0.8 * 1792, 9)
    expect(onWall?.width).toBeCloseTo(onWall?.height ?? 0, 6)
    expect(onWall?.height).toBeCloseTo(0.8 * 3584, 6)
  })

  it('shows each type size once, the smallest first, with its height on the wall', () => {
    const samples = typeSamples(geometryOf(stretched), WALL)
    const sizes = samples.map(({ px }) => px)
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b))
    expect(samples[0]?.mm).toBeGreaterThanOrEqual(40 - 1e-9)
    expect(typeSamples(geometryOf({}), null).map(({ name, mm }) => [name, mm])).toEqual([
      ['axis', null],
      ['table', null],
      ['body', null],
      ['finding', null],
      ['hero', null],
    ])
  })

  it('says window, layout and stretching, and shows both themes', () => {
    const page = mount(Calibrate, onStage({ ...stretched, locale: 'en' }))
    expect(page.text()).toContain('layout 6656 × 1792')
    expect(page.text()).toContain('Pre-distortion: × 0.288 across, × 0.603 down')
    expect(page.text()).toContain('characters at least 40.0 mm tall')
    expect(page.findAll('.bar')).toHaveLength(2)
    expect(page.get('circle').attributes('r')).toBe(String((0.8 * 1792) / 2))
    page.unmount()
  })
})
