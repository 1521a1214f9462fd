import type { Page } from '@playwright/test'

interface TextBox {
  readonly says: string | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
interface Compared {
  readonly png: Buffer
  readonly screen: Buffer
  readonly boxes: readonly TextBox[]
}
/** A text whose pixels are others than on the screen. */
export interface Difference {
  readonly says: string | null
  /** The mean difference of its pixels, as a share of its own ink on the screen. */
  readonly share: number
}

/** Compares the texts of a picture with the same texts on the screen, pixel by pixel. */
export async function differences(
  page: Page,
  { png, screen, boxes }: Compared,
  most = 0.35,
): Promise<{ readonly size: { width: number; height: number }; readonly worst: readonly Difference[] }> {
  return page.evaluate(
    async ([png, screen, boxes, most]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        const context = canvas.getContext('2d', { willReadFrequently: true })!
        // Letters may stand a part of a pixel apart.
        context.filter = 'blur(1px)'
        context.drawImage(bitmap, 0, 0)
        return { context, width: bitmap.width, height: bitmap.height }
      }
      const [made, shown] = [await pixelsOf(png), await pixelsOf(screen)]
      const all = boxes.map(({ says, x, y, width, height }) => {
        const place = [Math.floor(x), Math.floor(y), Math.ceil(width), Math.ceil(height)] as const
        const [a, b] = [made.context.getImageData(...place).data, shown.context.getImageData(...place).data]
        let [apart, ink] = [0, 0]
        for (let at = 0; at < b.length; at += 1) {
          apart += Math.abs((a[at] ?? 0) - (b[at] ?? 0))
          // The corner's pixel is the ground.
          ink += Math.abs((b[at] ?? 0) - (b[at % 4] ?? 0))
        }
        return { says, share: ink === 0 ? 1 : apart / ink }
      })
      return {
        size: { width: made.width, height: made.height },
        worst: all.filter(({ share }) => share > most),
      }
    },
    [png.toString('base64'), screen.toString('base64'), boxes, most] as const,
  )
}
