import type { Page } from '@playwright/test'

export interface Frames {
  readonly seen: number
  /** Frames of which most is bright: a page that is blank, as a browser draws it. */
  readonly white: number
}

const WHITE = 200

/** Records what the page paints from now on; `stop` tells how many frames there were, and how many of them were white. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  const session = await page.context().newCDPSession(page)
  const frames: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 40, maxWidth: 320, maxHeight: 180 })
  return async () => {
    await session.send('Page.stopScreencast')
    const judge = await page.context().newPage()
    const brightness = await judge.evaluate(async (pictures) => {
      const pen = new OffscreenCanvas(32, 18).getContext('2d', { willReadFrequently: true })!
      const means: number[] = []
      for (const picture of pictures) {
        const image = new Image()
        image.src = `data:image/jpeg;base64,${picture}`
        await image.decode()
        pen.drawImage(image, 0, 0, 32, 18)
        const { data } = pen.getImageData(0, 0, 32, 18)
        means.push(
          data.filter((_, at) => at % 4 !== 3).reduce((sum, value) => sum + value, 0) / (32 * 18 * 3),
        )
      }
      return means
    }, frames)
    await judge.close()
    return { seen: frames.length, white: brightness.filter((mean) => mean > WHITE).length }
  }
}
