/** What a key, a tap or the console asks for. */
export type Command =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'jump'
  | 'go-to'
  | 'overview'
  | 'escape'
  | 'black'
  | 'white'
  | 'full-screen'
  | 'earlier'
  | 'later'
  | 'hold'
  | 'laser'
  | 'help'
  | 'return'
  | 'find'
  | 'console'

/** A row of the table of keys: what is pressed, how it is written, what it does. Worded by `present.key.<command>`. */
export interface KeyRow {
  readonly command: Command
  /** As `KeyboardEvent.key` tells them; letters in either case. */
  readonly keys: readonly string[]
  readonly shown: readonly string[]
}

/** Every key of the presenter, those of a clicker among them. */
export const KEYS: readonly KeyRow[] = [
  {
    command: 'next',
    keys: ['ArrowRight', 'ArrowDown', ' ', 'PageDown'],
    shown: ['→', '↓', 'Space', 'PageDown'],
  },
  { command: 'back', keys: ['ArrowLeft', 'ArrowUp', 'PageUp'], shown: ['←', '↑', 'PageUp'] },
  { command: 'first', keys: ['Home'], shown: ['Home'] },
  { command: 'last', keys: ['End'], shown: ['End'] },
  { command: 'jump', keys: ['Enter'], shown: ['1–9', 'Enter'] },
  { command: 'go-to', keys: ['g'], shown: ['G'] },
  { command: 'overview', keys: ['o'], shown: ['O'] },
  { command: 'escape', keys: ['Escape'], shown: ['Esc'] },
  { command: 'return', keys: ['Backspace'], shown: ['⌫'] },
  { command: 'find', keys: ['/'], shown: ['/'] },
  { command: 'earlier', keys: ['p'], shown: ['P'] },
  { command: 'later', keys: ['n'], shown: ['N'] },
  { command: 'black', keys: ['b', '.'], shown: ['B', '.'] },
  { command: 'white', keys: ['w'], shown: ['W'] },
  { command: 'hold', keys: ['h'], shown: ['H'] },
  { command: 'laser', keys: ['l'], shown: ['L'] },
  { command: 'full-screen', keys: ['f', 'F5'], shown: ['F', 'F5'] },
  { command: 'console', keys: ['c'], shown: ['C'] },
  { command: 'help', keys: ['?'], shown: ['?'] },
]

/** What is known of a key press; `in` is what has the focus. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly in: 'page' | 'control' | 'text'
}

export type Pressed = { readonly command: Command } | { readonly digit: string } | null

/** Keys that press a control which has the focus. */
const PRESSES_CONTROL = ['Enter', ' ']
const COMMANDS = new Map(KEYS.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)))

/**
 * What a key press means; null where it is none of ours. With a modifier it is the browser's, in a field the writer's,
 * and Enter and Space press the control that has the focus.
 */
export function pressed(press: KeyPress): Pressed {
  const { key } = press
  if (press.ctrlKey || press.altKey || press.metaKey) return null
  // Shift makes the sign itself in `?`; with a named key it means something else.
  if (press.shiftKey && (key.length > 1 || key === ' ')) return null
  if (press.in === 'text') return null
  if (press.in === 'control' && PRESSES_CONTROL.includes(key)) return null
  if (/^\d$/.test(key)) return { digit: key }
  const command = COMMANDS.get(key.length === 1 ? key.toLowerCase() : key)
  return command ? { command } : null
}
