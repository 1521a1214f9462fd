import type { Look } from './look'

/** The family of every text, in page and drawing alike. */
export const FONT_FAMILY = "'Noto Sans SC Variable', 'Noto Sans SC', sans-serif"

/** Durations of movements (docs/developers.md, "Look and motion"). */
export const MOTION = { enterMs: 800, reorderMs: 1200, easing: 'cubicInOut' } as const

/** What every chart shares: type, animation once at entering, no hover effects on a screen nobody touches. */
export function base(look: Look) {
  return {
    animation: look.motion,
    animationDuration: MOTION.enterMs,
    animationEasing: 'cubicOut',
    animationDurationUpdate: MOTION.reorderMs,
    animationEasingUpdate: MOTION.easing,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: look.type.axis, color: look.theme.muted },
  } as const
}

/** A fainter form of a colour `#rrggbb`, for values shown for comparison. */
export const faded = (color: string) => `${color}A0`

/** A label's type: `size` in layout pixels. */
export const label = (look: Look, color: string, size = look.type.axis, bold = false) => ({
  color,
  fontFamily: FONT_FAMILY,
  fontSize: size,
  fontWeight: bold ? 700 : 400,
})

/** Invisible points, for their labels. */
export const textPoints = {
  type: 'scatter',
  z: 5,
  clip: false,
  silent: true,
  animation: false,
  symbolSize: 0,
  itemStyle: { opacity: 1 },
} as const

/** A scale that starts at zero and ends a little above the largest bar. */
export const zeroBased = (largest: number) => ({
  type: 'value' as const,
  min: 0,
  max: largest > 0 ? largest * 1.02 : 1,
  axisLabel: { show: false },
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
})

/** An axis of names without line and ticks; the labels only where the drawing stands alone. */
export const namesAxis = (look: Look, names: readonly string[], inverse = true) => ({
  type: 'category' as const,
  data: [...names],
  inverse,
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { show: look.labels === 'inside', ...label(look, look.theme.text) },
})
