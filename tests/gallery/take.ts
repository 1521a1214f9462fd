import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { standing } from './layout'
import type { Picture } from './page'
import { openView, takeShape } from './open'
import type { Shape, View } from './views'

/** Takes a view's picture at each shape, into a folder of its scene. */
export async function takePictures(
  context: BrowserContext,
  view: View,
  shapes: readonly Shape[],
  folder: string,
): Promise<readonly Picture[]> {
  const taken: Picture[] = []
  await mkdir(join(folder, view.scene), { recursive: true })
  const page = await openView(context, view)
  for (const shape of shapes) {
    await takeShape(page, view, shape)
    const file = `${view.scene}/${shape.replace('×', 'x')}-${view.theme}-${view.locale}.jpg`
    await page.screenshot({ path: join(folder, file), type: 'jpeg', quality: 85 })
    taken.push({ ...view, shape, file, overflows: (await standing(page)).overflows })
  }
  return taken
}
