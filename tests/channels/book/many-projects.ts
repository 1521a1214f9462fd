import { expect } from 'vitest'
import { makeBook } from '@/channels/book/book'
import { openPackage } from '#tests/channels/export/office-package'
import { city, quarterOf } from '#tests/channels/export/sample'

/** Expects that a workbook of so many projects has a row for the last of them. */
export async function holdsProjects(count: number): Promise<void> {
  const [first] = city
  const [one] = first?.projects ?? []
  if (!first || !one) throw new Error('no project')
  const projects = Array.from({ length: count }, (_, at) => ({ ...one, id: `P${at}`, name: `项目${at}` }))
  const made = openPackage(await makeBook(quarterOf([{ ...first, projects }], first.period)), false)
  const sheets = Object.values(made.files).map((file) => new TextDecoder().decode(file))
  expect(sheets.some((xml) => xml.includes(`<row r="${count + 4}"`))).toBe(true)
}
