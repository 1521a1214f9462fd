import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext } from '@playwright/test'
import { chromiumFlags, ensureChromium } from '../browser/chromium'
import { serveSample } from '../browser/serve-sample'
import { accept, accepted } from './baseline'
import { report } from './changes'
import { layoutOf } from './layout'
import { optionsOf, USAGE, type Options } from './options'
import { pageOf, type Picture } from './page'
import { takePictures } from './take'
import type { View } from './views'

// `npm run gallery`: a picture of every scene at every shape, or with --accept the layout to compare with.
const FOLDER = fileURLToPath(new URL('../../dist/gallery/', import.meta.url))
const PAGES_AT_ONCE = 2
/** As the browser tests have it. */
const DEVICE = {
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  viewport: { width: 1920, height: 1080 },
  serviceWorkers: 'block',
} as const
const MOST_LINES = 8
const say = (line: string) => void process.stdout.write(`${line}\n`)

const beginningOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n').slice(0, MOST_LINES).join('\n')

interface Work<T> {
  readonly all: readonly T[]
  readonly nameOf: (one: T) => string
  /** Does it for one; resolves with what there is to tell. */
  readonly work: (context: BrowserContext, one: T) => Promise<string>
}

/** Lends a browser that looks at the sample; both are closed whatever becomes of it. */
async function withBrowser(
  use: (newContext: () => Promise<BrowserContext>) => Promise<unknown>,
): Promise<void> {
  const executablePath = ensureChromium().path
  const server = await serveSample()
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumFlags() })
    await use(() => browser.newContext({ ...DEVICE, baseURL: server.url })).finally(() => browser.close())
  } finally {
    await server.close()
  }
}

/** Does a work for each, some at once, each in a browser context of its own. Returns whether all went well. */
async function doAll<T>({ all, nameOf, work }: Work<T>): Promise<boolean> {
  const failed: string[] = []
  await withBrowser((newContext) => {
    const waiting = all.entries()
    const worker = async () => {
      for (const [index, one] of waiting) {
        const context = await newContext()
        const told = await work(context, one).catch((error: unknown) => {
          failed.push(`${nameOf(one)} cannot be shown: ${beginningOf(error)}`)
          return 'failed'
        })
        say(`${index + 1}/${all.length} ${nameOf(one)}: ${told}`)
        await context.close()
      }
    }
    return Promise.all(Array.from({ length: PAGES_AT_ONCE }, worker))
  })
  for (const line of failed) process.stderr.write(`${line}\n`)
  return failed.length === 0
}

const acceptLayouts = ({ scenes }: Options) =>
  doAll({
    all: scenes,
    nameOf: (scene) => scene,
    work: async (context, scene) => {
      const [was, is] = [await accepted(scene), await layoutOf(context, scene)]
      await accept(scene, is)
      return report(scene, was, is) || 'unchanged'
    },
  })

async function takeAll({ scenes, shapes, themes, locales }: Options): Promise<boolean> {
  const views: readonly View[] = scenes.flatMap((scene) =>
    locales.flatMap((locale) => themes.map((theme) => ({ scene, theme, locale }))),
  )
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  const taken = new Map<View, readonly Picture[]>()
  const isWhole = await doAll({
    all: views,
    nameOf: ({ scene, theme, locale }) => `${scene} ${theme} ${locale}`,
    work: async (context, view) => {
      const pictures = await takePictures(context, view, shapes, FOLDER)
      taken.set(view, pictures)
      return `${pictures.length} pictures`
    },
  })
  const pictures = views.flatMap((view) => taken.get(view) ?? [])
  const note = `${pictures.length} pictures of the sample city, ${new Date().toISOString().slice(0, 16)} UTC`
  await writeFile(join(FOLDER, 'index.html'), pageOf(pictures, note))
  say(`${pictures.length} pictures: ${join(FOLDER, 'index.html')}`)
  return isWhole
}

async function main(args: readonly string[]): Promise<number> {
  let options: Options
  try {
    options = optionsOf(args)
  } catch (error) {
    process.stderr.write(`${beginningOf(error)}\n${USAGE}\n`)
    return 2
  }
  return (await (options.accept ? acceptLayouts : takeAll)(options)) ? 0 : 1
}

main(process.argv.slice(2))
  .then((code) => (process.exitCode = code))
  .catch((error: unknown) => {
    process.stderr.write(`${beginningOf(error)}\n`)
    process.exitCode = 1
  })
