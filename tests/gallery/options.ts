import { parseArgs } from 'node:util'
import { LOCALES, SCENES, SHAPES, THEMES, type Shape, type View } from './views'

export const USAGE = `npm run gallery [-- --scene ID,… --shape 1920x1080,… --theme night,day --locale zh-CN,en]
npm run gallery -- --accept [--scene ID,…]`

export interface Options {
  /** Takes the layout for the one to compare with, in place of pictures. */
  readonly accept: boolean
  readonly scenes: readonly string[]
  readonly shapes: readonly Shape[]
  readonly themes: readonly View['theme'][]
  readonly locales: readonly View['locale'][]
}

/** The known ones that a list names; all where there is no list. */
function chosen<T extends string>(
  option: string,
  list: string | undefined,
  known: readonly T[],
): readonly T[] {
  if (list === undefined) return known
  const names = list.split(',').map((name) => name.trim())
  const wrong = names.find((name) => !known.some((one) => one === name))
  if (wrong !== undefined) throw new TypeError(`--${option} ${wrong} is none of ${known.join(', ')}`)
  return known.filter((one) => names.includes(one))
}

/** The options of the command; a `TypeError` tells what is wrong with them. */
export function optionsOf(args: readonly string[]): Options {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { scene: text, shape: text, theme: text, locale: text, accept: { type: 'boolean' } },
  })
  const { scene, shape, theme, locale, accept = false } = values
  if (accept && (shape ?? theme ?? locale) !== undefined)
    throw new TypeError('--accept takes whole scenes: narrow it by --scene alone')
  return {
    accept,
    scenes: chosen('scene', scene, SCENES),
    shapes: chosen('shape', shape?.replaceAll('x', '×'), SHAPES),
    themes: chosen('theme', theme, THEMES),
    locales: chosen('locale', locale, LOCALES),
  }
}
