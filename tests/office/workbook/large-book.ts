import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect } from 'vitest'
import { bytesOf, checkBytes, editionOf, GOOD } from './books'

/** The same .xlsx with its files changed. */
export function rezipped(
  bytes: Uint8Array,
  change: (files: Record<string, Uint8Array>) => void,
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes)
  change(files)
  return zipSync(files, { level: 1 })
}

/** Expects that a sheet whose rows are blank behind its projects, down to a last one, is read as one without them. */
export async function isReadWithoutBlanksTo(last: number): Promise<void> {
  const blanks = Array.from(
    { length: last - 3 },
    (_, at) => `<row r="${at + 4}" ht="15"><c r="A${at + 4}" s="0"/></row>`,
  )
  const bytes = rezipped(bytesOf(GOOD), (files) => {
    const name = 'xl/worksheets/sheet2.xml'
    const xml = strFromU8(files[name] ?? new Uint8Array())
    files[name] = strToU8(
      xml
        .replace('</sheetData>', `${blanks.join('')}</sheetData>`)
        .replace(/ref="A1[^"]*"/, `ref="A1:N${last}"`),
    )
  })
  expect(editionOf(await checkBytes(bytes))).toEqual(editionOf(await checkBytes(bytesOf(GOOD))))
}
