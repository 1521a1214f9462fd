import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './files'

/** A document for people: its path from the project's folder, and its text. */
export interface Document {
  readonly path: string
  readonly text: string
}

const documentAt = (path: string): Document => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })

/** What is written for each kind of reader. */
export const readGuides = (): readonly Document[] =>
  readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => documentAt(`docs/${name}`))

/** Everything written for people. */
export const readDocuments = (): readonly Document[] => [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'].map(documentAt),
  ...readGuides(),
]

/** The first two cells of the rows of the table under a heading cell, where the first is code. */
export function tableOf({ text }: Document, heading: string): ReadonlyMap<string, string> {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} `))
  const below = lines.slice(from + 2)
  const end = below.findIndex((line) => !line.startsWith('|'))
  return new Map(
    below.slice(0, end < 0 ? undefined : end).map((row) => {
      const [, name = '', second = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim())
      return [name.replaceAll('`', '').replaceAll('\\|', '|'), second]
    }),
  )
}

/** The anchors of a document's headings, as GitHub makes them. */
export const anchorsOf = ({ text }: Document): readonly string[] =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
