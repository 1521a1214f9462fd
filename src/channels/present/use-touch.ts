import { useEventListener } from '@vueuse/core'
import type { MaybeRefOrGetter } from 'vue'

export interface Touched {
  readonly x: number
  readonly y: number
  readonly atMs: number
}

const LEAST_SWIPE_PX = 48
const MOST_TAP_PX = 10
const MOST_TAP_MS = 350
/** The share of the width at either side where a tap turns the page. */
const EDGE = 0.16

/** What a touch from one point to another means on a surface of this width. */
export function gestureOf(from: Touched, to: Touched, widthPx: number): 'next' | 'back' | 'tap' | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  if (Math.abs(dx) >= LEAST_SWIPE_PX && Math.abs(dx) > 1.5 * Math.abs(dy)) return dx < 0 ? 'next' : 'back'
  if (Math.hypot(dx, dy) > MOST_TAP_PX || to.atMs - from.atMs > MOST_TAP_MS) return null
  if (to.x < EDGE * widthPx) return 'back'
  return to.x > (1 - EDGE) * widthPx ? 'next' : 'tap'
}

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a, button, input, select, dialog, [role="button"]') !== null

/** Swipes and taps of one finger on an element; what is pressed itself is left alone. */
export function useTouch(
  target: MaybeRefOrGetter<HTMLElement | null | undefined>,
  done: (gesture: 'next' | 'back' | 'tap') => void,
): void {
  let from: Touched | null = null
  const point = ({ clientX, clientY, timeStamp }: PointerEvent) => ({
    x: clientX,
    y: clientY,
    atMs: timeStamp,
  })
  useEventListener(target, 'pointerdown', (event) => {
    from = event.pointerType === 'touch' && event.isPrimary ? point(event) : null
  })
  useEventListener(target, 'pointercancel', () => (from = null))
  useEventListener(target, 'pointerup', (event) => {
    if (!from) return
    const gesture = gestureOf(from, point(event), window.innerWidth)
    const tapped = Math.abs(event.clientX - from.x) <= MOST_TAP_PX
    from = null
    if (gesture && !(tapped && isControl(event.target))) done(gesture)
  })
}
