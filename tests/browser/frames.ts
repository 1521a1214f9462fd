import type { CDPSession, Page } from '@playwright/test'
import { readPng } from '@/node/kiosk/picture'

export interface Frames {
  readonly seen: number
  /** Frames of which most is bright: a page that is blank, as a browser draws it. */
  readonly white: number
}

const WHITE = 200
const SMALL = { format: 'png', maxWidth: 64, maxHeight: 64 } as const

function brightness(png: Buffer): number {
  const { bytes, channels } = readPng(png)
  const lit = bytes.filter((_, at) => at % channels < 3)
  return lit.reduce((sum, value) => sum + value, 0) / lit.length
}

/**
 * Records what the page paints from now on, an empty tab before its first picture aside; `stop` tells how many frames there
 * were, and how many of them were white.
 */
export async function watchFrames(page: Page, everyNthFrame = 1): Promise<() => Promise<Frames>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  let [seen, white] = [0, 0]
  const look = (data: string) => {
    const isWhite = brightness(Buffer.from(data, 'base64')) > WHITE
    if (seen > 0 || !isWhite) seen += 1
    if (seen > 0 && isWhite) white += 1
  }
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    look(data)
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { ...SMALL, everyNthFrame })
  return async () => {
    // A page at rest paints no more frames: what is on it is looked at all the same.
    if (seen === 0) look((await session.send('Page.captureScreenshot', { format: 'png' })).data)
    await session.send('Page.stopScreencast').catch(() => undefined)
    await session.detach().catch(() => undefined)
    return { seen, white }
  }
}
