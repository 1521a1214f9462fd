import type { SceneId } from '@/scenes/scene'
import type { Quarter } from '@/takeaway/quarter'

/** What can be taken away from a page; a picture is of one scene. */
export const TAKEN = ['slides', 'book', 'csv', 'svg'] as const
export type Kind = (typeof TAKEN)[number]

export const isPicture = (kind: Kind): boolean => kind === 'svg'

/** A file that was made. */
export interface Made {
  readonly name: string
  readonly blob: Blob
}

const TYPES: Readonly<Record<Kind, string>> = {
  slides: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  book: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'application/zip',
  svg: 'image/svg+xml',
}

/** The libraries are loaded here, when something is asked for, and nowhere before. */
async function contentOf(kind: Kind, quarter: Quarter, scene: SceneId): Promise<BlobPart> {
  if (kind === 'slides') {
    const { makeSlides } = await import('@/takeaway/slides/slides')
    return Uint8Array.from(await makeSlides(quarter))
  }
  if (kind === 'book') {
    const { makeBook } = await import('@/takeaway/book/book')
    return Uint8Array.from(await makeBook(quarter))
  }
  const { allCsv, sceneSvg } = await import('@/takeaway/files')
  if (kind === 'csv') return Uint8Array.from(allCsv(quarter))
  const svg = sceneSvg(quarter, scene)
  if (svg === null) throw new RangeError(`${scene} has nothing to say`)
  return svg
}

const ENDINGS: Readonly<Record<Kind, string>> = {
  ...{ slides: 'slides.pptx', book: 'workbook.xlsx', csv: 'csv.zip' },
  svg: '.svg',
}

/** Makes a file of a quarter, or of one of its scenes. */
export async function makeFile(kind: Kind, quarter: Quarter, scene: SceneId): Promise<Made> {
  const content = await contentOf(kind, quarter, scene)
  const { period, revision } = quarter.head
  const ending = isPicture(kind) ? scene + ENDINGS[kind] : ENDINGS[kind]
  return { name: `${period}-r${revision}-${ending}`, blob: new Blob([content], { type: TYPES[kind] }) }
}

/** Hands a file to whoever sits there. */
export function handOver({ name, blob }: Made): void {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
