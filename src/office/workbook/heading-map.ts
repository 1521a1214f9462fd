import * as v from 'valibot'
import { compact } from './cell'
import { read, unreadable, type Reading } from './read'
import { TABLES } from './vocabulary'

/** What a person said of headings, by the names of sheets: the field of a heading, or null where it is not read. */
export type HeadingMap = Readonly<Record<string, Readonly<Record<string, string | null>>>>

const FORMAT = 'liangping/headings/1'
const HeadingsFile = v.object({
  format: v.literal(FORMAT),
  sheets: v.record(v.string(), v.record(v.string(), v.nullable(v.string()))),
})

export const headingsFileText = (sheets: HeadingMap): string =>
  `${JSON.stringify({ format: FORMAT, sheets }, null, 1)}\n`

/** Reads a file of headings; refused where it names fields that are not there. */
export function readHeadingsFile(text: string): Reading<HeadingMap> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return unreadable('noHeadingsFile', { detail: 'JSON' })
  }
  const parsed = v.safeParse(HeadingsFile, json)
  if (!parsed.success) return unreadable('noHeadingsFile', { detail: FORMAT })
  for (const [sheet, fields] of Object.entries(parsed.output.sheets)) {
    const kind = TABLES.find(({ name }) => name === sheet)
    const keys = new Set(kind?.columns.map(({ key }) => key))
    const strange = Object.values(fields).find((key) => key !== null && !keys.has(key))
    if (!kind || strange !== undefined) return unreadable('noHeadingsFile', { detail: strange ?? sheet })
  }
  return read(parsed.output.sheets)
}

/** What was said of a heading of a kind of sheet: its field, null where it is not read, undefined where nothing was said. */
export function saidOf(map: HeadingMap, sheet: string, paths: readonly string[]): string | null | undefined {
  const fields = map[sheet] ?? {}
  const said = new Map(Object.entries(fields).map(([heading, key]) => [compact(heading), key]))
  return paths.map((path) => said.get(compact(path))).find((key) => key !== undefined)
}

/** The map with one more heading said. */
export const withHeading = (
  map: HeadingMap,
  sheet: string,
  heading: string,
  key: string | null,
): HeadingMap => ({
  ...map,
  [sheet]: { ...map[sheet], [heading]: key },
})
