import { useEventListener } from '@vueuse/core'
import type { Action } from './state'
import { pressed, type KeyPress } from './keys'

const TEXT = 'input, select, textarea, [contenteditable]'
const CONTROL = 'a, button, [role="button"], [tabindex]'

const within = (target: EventTarget | null): KeyPress['in'] => {
  if (!(target instanceof Element)) return 'page'
  return target.closest(TEXT) ? 'text' : target.closest(CONTROL) ? 'control' : 'page'
}

/** Whether a dialog lies on top: its keys are its own, but for those that close it. */
const inDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('dialog[open]') !== null

/** The window's keys, as the table of keys has them. Ends with its scope. */
export function useKeys(act: (action: Action) => void): void {
  useEventListener(window, 'keydown', (event) => {
    if (event.defaultPrevented || inDialog(event.target)) return
    const { key, ctrlKey, altKey, metaKey, shiftKey, target } = event
    const found = pressed({ key, ctrlKey, altKey, metaKey, shiftKey, in: within(target) })
    if (!found) return
    event.preventDefault()
    if (!event.repeat || 'digit' in found || found.command === 'next' || found.command === 'back') act(found)
  })
}
