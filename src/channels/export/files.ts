import { strToU8 } from 'fflate'
import { day, type Theme } from '@/core/charts/theme'
import { csvOf } from '@/channels/shared/csv'
import { packed } from '@/core/zip/packed'
import type { Part } from '@/channels/shared/part'
import { pictureOf } from '@/channels/shared/picture'
import { toldOf, type Quarter } from '@/channels/shared/quarter'

/** A picture's size in its own pixels: 16:9, the first column of a newspaper's page wide. */
const PICTURE = { width: 1280, height: 720, margin: 48 } as const

/** The name of a file without its ending: the edition, and the scene. */
export const fileName = ({ head }: Pick<Quarter, 'head'>, what: string): string =>
  `${head.period}-r${head.revision}-${what}`

/** A part's table as CSV. */
export const partCsv = ({ say }: Quarter, { told: [first] }: Pick<Part, 'told'>): Uint8Array =>
  strToU8(csvOf(first.table, say))

/** A scene's table as CSV; null where the quarter lacks it. */
export function sceneCsv(quarter: Quarter, id: string): Uint8Array | null {
  const [told] = toldOf(quarter, id)
  return told ? partCsv(quarter, { told: [told] }) : null
}

/** Every table of the quarter as CSV, in a zip. */
export const allCsv = (quarter: Quarter): Uint8Array =>
  packed(
    toldOf(quarter).map((told) => [
      `${fileName(quarter, told.id)}.csv`,
      strToU8(csvOf(told.table, quarter.say)),
    ]),
  )

/** A part as a complete picture with title and source (SVG). */
export const partSvg = (
  { head, say }: Quarter,
  { told: [first] }: Pick<Part, 'told'>,
  theme: Theme = day,
): string => pictureOf(first, head, { theme, say, ...PICTURE })

/** A scene as such a picture; null where the quarter lacks it. */
export function sceneSvg(quarter: Quarter, id: string, theme?: Theme): string | null {
  const [told] = toldOf(quarter, id)
  return told ? partSvg(quarter, { told: [told] }, theme) : null
}

/** The same picture so many times as fine: its size in pixels grows, its drawing does not change. */
export function scaledSvg(svg: string, scale: number): string {
  const size = (name: string) => Number(new RegExp(`^<svg[^>]* ${name}="(\\d+)"`).exec(svg)?.[1] ?? 0) * scale
  return svg.replace(/^<svg[^>]*>/, (root) =>
    root
      .replace(/ width="\d+"/, ` width="${size('width')}"`)
      .replace(/ height="\d+"/, ` height="${size('height')}"`),
  )
}
