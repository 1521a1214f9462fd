import { extname } from 'node:path'
import { UsageError } from '@/office/publishing/usage-error'
import { isPeriod } from '@/core/publication/period'
import { registry } from '@/scenes/registry'
import type { Locale } from '@/core/i18n/say'

export const KINDS = ['slides', 'bulletin', 'workbook', 'csv', 'svg', 'png'] as const
export type OutputKind = (typeof KINDS)[number]

/** What a command line may give; everything as it was typed. */
export interface ExportArgs {
  readonly as?: string | undefined
  readonly out?: string | undefined
  readonly scene?: string | undefined
  readonly scale?: string | undefined
  readonly lang?: string | undefined
  readonly period?: string | undefined
}

/** What is made, of what, where to. */
export interface Wanted {
  readonly kind: OutputKind
  readonly out: string
  readonly scene: string | undefined
  readonly scale: number
  readonly locale: Locale
  readonly period: string | undefined
}

const EXTENSIONS: Readonly<Record<OutputKind, readonly string[]>> = {
  slides: ['.pptx'],
  bulletin: ['.pdf'],
  workbook: ['.xlsx'],
  csv: ['.csv', '.zip'],
  svg: ['.svg'],
  png: ['.png'],
}
const MOST_SCALE = 4

const list = (items: readonly string[]) => items.join(', ')
const sceneIds = registry.map(({ id }) => id)

function kindOf(text: string | undefined) {
  const kind = KINDS.find((one) => one === text)
  if (kind === undefined)
    throw new UsageError(`--as ${text ? `${text}: ` : ''}expected one of ${list(KINDS)}`)
  return kind
}

function sceneOf(text: string | undefined, kind: OutputKind) {
  const isPicture = kind === 'svg' || kind === 'png'
  if (text === undefined) {
    if (isPicture) throw new UsageError(`--as ${kind} needs --scene: one of ${list(sceneIds)}`)
    return undefined
  }
  if (!isPicture && kind !== 'csv')
    throw new UsageError(`--scene is for csv, svg and png: ${kind} has them all`)
  if (!sceneIds.includes(text))
    throw new UsageError(`scene ${text || '(empty)'}: expected one of ${list(sceneIds)}`)
  return text
}

function scaleOf(text: string | undefined, kind: OutputKind) {
  if (text === undefined) return 1
  if (kind !== 'png') throw new UsageError(`--scale is for png`)
  const scale = /^\d$/.test(text) ? Number(text) : 0
  if (scale < 1 || scale > MOST_SCALE)
    throw new UsageError(`scale ${text || '(empty)'}: expected a whole number from 1 to ${MOST_SCALE}`)
  return scale
}

function localeOf(text: string | undefined) {
  if (text === undefined || text === 'zh-CN' || text === 'zh') return 'zh-CN'
  if (text === 'en') return 'en'
  throw new UsageError(`language ${text || '(empty)'}: expected zh-CN or en`)
}

/** The options of a call, checked before anything is read; a mistake is a UsageError of one line. */
export function wantedOf(given: ExportArgs): Wanted {
  const kind = kindOf(given.as)
  const scene = sceneOf(given.scene, kind)
  const { out, period } = given
  if (out === undefined) throw new UsageError('--out is missing: the file to write')
  const [usual = '', forAll] = EXTENSIONS[kind]
  const extension = kind === 'csv' && scene === undefined ? (forAll ?? usual) : usual
  if (extname(out).toLowerCase() !== extension)
    throw new UsageError(`${out || '(empty)'}: expected a file name ending in ${extension}`)
  if (period !== undefined && !isPeriod(period))
    throw new UsageError(`period ${period || '(empty)'}: expected one such as 2021Q3`)
  return {
    kind,
    out,
    scene,
    period,
    scale: scaleOf(given.scale, kind),
    locale: localeOf(given.lang),
  }
}
