import type { Part } from '@/channels/shared/part'
import type { Quarter } from '@/channels/shared/quarter'

/** The kinds of export of a whole quarter, and of a part of it. */
export const OF_QUARTER = ['slides', 'book', 'csv'] as const
export const OF_PART = ['part-slides', 'part-csv', 'svg', 'png'] as const
export type ExportKind = (typeof OF_QUARTER)[number] | (typeof OF_PART)[number]

/** The scales of a PNG. */
export const SCALES = [1, 2, 3, 4] as const

/** What the export is made from; null where no scene of the quarter has data. */
export interface ExportMaterial {
  readonly quarter: Quarter
  readonly part: Part | null
  readonly scale: number
}

/** A file that was made. */
export interface Made {
  readonly name: string
  readonly blob: Blob
}

const SLIDES = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const TYPES: Readonly<Record<ExportKind, string>> = {
  slides: SLIDES,
  book: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'application/zip',
  'part-slides': SLIDES,
  'part-csv': 'text/csv;charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
}

async function slidesOf(quarter: Quarter, part?: Part): Promise<BlobPart> {
  const { makeSlides } = await import('@/channels/slides/slides')
  return Uint8Array.from(await makeSlides(quarter, { part }))
}

async function pictureOf(quarter: Quarter, part: Part, scale: number | null): Promise<BlobPart> {
  const { partSvg } = await import('./files')
  const svg = partSvg(quarter, part)
  if (scale === null) return svg
  const { paintSvg } = await import('./paint-svg')
  return paintSvg(svg, scale)
}

/** The libraries are loaded only when a file is requested. */
async function contentOf(kind: ExportKind, { quarter, part, scale }: ExportMaterial): Promise<BlobPart> {
  switch (kind) {
    case 'slides':
      return slidesOf(quarter)
    case 'book': {
      const { makeBook } = await import('@/channels/book/book')
      return Uint8Array.from(await makeBook(quarter))
    }
    case 'csv':
      return Uint8Array.from((await import('./files')).allCsv(quarter))
  }
  if (!part) throw new RangeError('the scene has nothing to say')
  switch (kind) {
    case 'part-slides':
      return slidesOf(quarter, part)
    case 'part-csv':
      return Uint8Array.from((await import('./files')).partCsv(quarter, part))
    case 'svg':
      return pictureOf(quarter, part, null)
    case 'png':
      return pictureOf(quarter, part, scale)
  }
}

function endOfName(kind: ExportKind, { part, scale }: ExportMaterial) {
  const id = part?.id ?? ''
  switch (kind) {
    case 'slides':
      return 'slides.pptx'
    case 'book':
      return 'workbook.xlsx'
    case 'csv':
      return 'csv.zip'
    case 'part-slides':
      return `${id}.pptx`
    case 'part-csv':
      return `${id}.csv`
    case 'svg':
      return `${id}.svg`
    case 'png':
      return scale > 1 ? `${id}-${scale}x.png` : `${id}.png`
  }
}

/** Makes a file of a quarter, or of a part of it. */
export async function makeFile(kind: ExportKind, given: ExportMaterial): Promise<Made> {
  const content = await contentOf(kind, given)
  const { period, revision } = given.quarter.head
  return {
    name: `${period}-r${revision}-${endOfName(kind, given)}`,
    blob: new Blob([content], { type: TYPES[kind] }),
  }
}
