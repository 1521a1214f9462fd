import { strToU8 } from 'fflate'
import type { Message } from '@/core/i18n/messages/topic'
import { UsageError } from '@/office/publishing/usage-error'
import type { Quarter } from '@/channels/shared/quarter'
import type { Wanted } from './options'

/** Reports progress in a line. */
export type Tell = (line: Message) => void

function given<T>(made: T | null, scene: string, { head }: Quarter): T {
  if (made === null)
    throw new UsageError([
      `--scene ${scene}：${head.period} 没有这个场景的数据`,
      `scene ${scene}: ${head.period} has nothing to say there`,
    ])
  return made
}

async function png(quarter: Quarter, scene: string, scale: number) {
  const { scaledSvg, sceneSvg } = await import('@/channels/export/files')
  const { createCardPainter } = await import('@/node/publisher/card-painter')
  const svg = given(sceneSvg(quarter, scene), scene, quarter)
  const painter = await createCardPainter()
  try {
    return await painter.paint(scaledSvg(svg, scale))
  } finally {
    await painter.close()
  }
}

/** Makes the export's bytes, except the bulletin's, which a browser prints. */
export async function make(
  { kind, scene, scale }: Wanted & { readonly kind: Exclude<Wanted['kind'], 'bulletin'> },
  quarter: Quarter,
  tell: Tell,
): Promise<Uint8Array> {
  switch (kind) {
    case 'slides': {
      const { makeSlides } = await import('@/channels/slides/slides')
      return makeSlides(quarter, {
        onProgress: (done, of) => tell([`幻灯片 ${done}/${of}`, `slide ${done} of ${of}`]),
      })
    }
    case 'workbook':
      return (await import('@/channels/book/book')).makeBook(quarter)
    case 'csv': {
      const { allCsv, sceneCsv } = await import('@/channels/export/files')
      return scene ? given(sceneCsv(quarter, scene), scene, quarter) : allCsv(quarter)
    }
    case 'svg': {
      const { sceneSvg } = await import('@/channels/export/files')
      return strToU8(given(scene ? sceneSvg(quarter, scene) : null, scene ?? 'overview', quarter))
    }
    case 'png':
      return png(quarter, scene ?? 'overview', scale)
  }
}
