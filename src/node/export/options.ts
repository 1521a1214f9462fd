import { extname } from 'node:path'
import { notAPeriod } from '@/node/publisher/figures-command'
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
    throw new UsageError([
      `--as ${text ? `${text}：` : ''}应为 ${list(KINDS)} 之一`,
      `--as ${text ? `${text}: ` : ''}expected one of ${list(KINDS)}`,
    ])
  return kind
}

function sceneOf(text: string | undefined, kind: OutputKind) {
  const isPicture = kind === 'svg' || kind === 'png'
  if (text === undefined) {
    if (isPicture)
      throw new UsageError([
        `--as ${kind} 要用 --scene 指明场景：${list(sceneIds)} 之一`,
        `--as ${kind} needs --scene: one of ${list(sceneIds)}`,
      ])
    return undefined
  }
  if (!isPicture && kind !== 'csv')
    throw new UsageError([
      `--scene 用于 csv、svg、png：${kind} 里有全部场景`,
      `--scene is for csv, svg and png: ${kind} has them all`,
    ])
  if (!sceneIds.includes(text))
    throw new UsageError([
      `--scene ${text || '（空）'}：应为 ${list(sceneIds)} 之一`,
      `scene ${text || '(empty)'}: expected one of ${list(sceneIds)}`,
    ])
  return text
}

function scaleOf(text: string | undefined, kind: OutputKind) {
  if (text === undefined) return 1
  if (kind !== 'png') throw new UsageError(['--scale 只用于 png', '--scale is for png'])
  const scale = /^\d$/.test(text) ? Number(text) : 0
  if (scale < 1 || scale > MOST_SCALE)
    throw new UsageError([
      `--scale ${text || '（空）'}：应为 1 至 ${MOST_SCALE} 的整数`,
      `scale ${text || '(empty)'}: expected a whole number from 1 to ${MOST_SCALE}`,
    ])
  return scale
}

/** The options of a call, checked before anything is read; a mistake is a UsageError of one line. */
export function wantedOf(given: ExportArgs, locale: Locale): Wanted {
  const kind = kindOf(given.as)
  const scene = sceneOf(given.scene, kind)
  const { out, period } = given
  if (out === undefined)
    throw new UsageError(['缺少 --out：要写的文件', '--out is missing: the file to write'])
  const [usual = '', forAll] = EXTENSIONS[kind]
  const extension = kind === 'csv' && scene === undefined ? (forAll ?? usual) : usual
  if (extname(out).toLowerCase() !== extension)
    throw new UsageError([
      `${out || '（空）'}：文件名应以 ${extension} 结尾`,
      `${out || '(empty)'}: expected a file name ending in ${extension}`,
    ])
  if (period !== undefined && !isPeriod(period)) throw new UsageError(notAPeriod(period))
  return {
    kind,
    out,
    scene,
    period,
    scale: scaleOf(given.scale, kind),
    locale,
  }
}
