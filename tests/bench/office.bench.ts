import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { editionBook } from '#mock/books/edition-book'
import type { Edition } from '@/core/publication/contract'
import { generateKeyPair, trustedKeyOf } from '@/office/publishing/keys'
import { publishing } from '@/node/server/publishing'
import { startServer } from '@/node/server/server'
import { writeSigningKey } from '@/node/publisher/key-file'
import { openPress, type PressWriter } from '@/node/publisher/press'
import { writeFolder } from '@/node/publisher/write-folder'
import { APP_DIR } from '../browser/serve-sample'
import { median, type Bench, type Line } from './bench'
import { withBenchPage } from './browser-bench'
import { largeCity, PROJECTS, smallerCity } from './large-city'
import { runCommand, runTimes, type Ran } from './run-command'

const PRESS_PROJECTS = 2000
const key = generateKeyPair('bench', true)

/** A folder that holds the quarters before the newest, as they were published; with their press pages where they are given. */
async function publishedFolder(dir: string, editions: readonly Edition[], press?: PressWriter) {
  const published = join(dir, 'published')
  const before = editions.slice(-3, -1)
  const issuedAt = before.at(-1)?.publishedAt ?? ''
  await writeFolder(published, before, { key, sequence: 1, issuedAt, nextDue: null }, undefined, press)
  return published
}

/** A city's book beside what was published before it: what a person has at the desk. */
async function desk(dir: string, editions: readonly Edition[], press?: PressWriter) {
  const [book, keyFile] = [join(dir, 'book.xlsx'), join(dir, 'key.pem')]
  const newest = editions.at(-1)
  if (!newest) throw new Error('no city')
  await writeFile(book, await editionBook(newest))
  await writeSigningKey(keyFile, key)
  return { book, keyFile, published: await publishedFolder(dir, editions, press), newest }
}

async function withDesk<T>(
  editions: readonly Edition[],
  use: (at: Awaited<ReturnType<typeof desk>>) => Promise<T>,
  press?: PressWriter,
) {
  const dir = await mkdtemp(join(tmpdir(), 'office-bench-'))
  try {
    return await use(await desk(dir, editions, press))
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

/** Checking beside the quarters before, with the rules of what is plausible; then with the ledger of what changes. */
const checking = () =>
  withDesk(largeCity(), async ({ book, published, keyFile }): Promise<readonly Line[]> => {
    const check = await runTimes(['check', book, '--published', published])
    const dry = ['publish', book, '--to', published, '--key', keyFile, '--dry-run']
    const ledger = await runTimes(dry)
    const failed = [
      ...check.filter(({ code }) => code !== 0),
      ...ledger.filter(({ out }) => !out.includes('→')),
    ]
    if (failed[0]) throw new Error(failed[0].out + failed[0].err)
    const cpuOf = (ran: readonly Ran[]) => median(ran.map(({ cpuSeconds }) => cpuSeconds))
    const megabytes = Math.max(...check.map((one) => one.megabytes))
    const beside = `${PROJECTS} projects beside the quarters before`
    return [
      { name: `check of ${beside}, the processor’s work`, measured: cpuOf(check), target: 3, unit: 's' },
      { name: '  the memory of its processes together', measured: megabytes, target: 400, unit: 'MB' },
      { name: '  with the ledger of what changes', measured: cpuOf(ledger), target: 3, unit: 's' },
    ]
  })

/** From a book given to the page to the ledger's rows on it. */
const dropping = () =>
  withDesk(largeCity(), async ({ book, published, newest }): Promise<readonly Line[]> => {
    const trusted = [trustedKeyOf(key)]
    const now = () => Date.parse(newest.publishedAt)
    const server = await startServer({
      ...{ appDir: APP_DIR, publishedDir: published, trustedKeys: trusted, port: 0 },
      publishing: publishing({ dir: published, key, trusted, now }),
    })
    try {
      return await withBenchPage(`${server.url}?motion=0#/publish`, async ({ page, longestTaskMs }) => {
        const input = page.locator('input[type=file]:not([webkitdirectory])')
        await input.waitFor({ state: 'attached' })
        const began = await page.evaluate(() => performance.now())
        await input.setInputFiles(book)
        await page.locator('td.subject').first().waitFor({ timeout: 120_000 })
        const ended = await page.evaluate(() => performance.now())
        return [
          {
            name: `page: from a book of ${PROJECTS} projects to its ledger`,
            measured: (ended - began) / 1000,
            target: 5,
            unit: 's',
          },
          {
            name: '  the longest task on the page meanwhile (0: none above 50 ms)',
            measured: await longestTaskMs(began, ended),
            target: 200,
            unit: 'ms',
          },
        ]
      })
    } finally {
      await server.close()
    }
  })

/** Publishing with every press page and sharing card, beside quarters that have theirs. */
async function publishingPress(): Promise<readonly Line[]> {
  const press = await openPress([trustedKeyOf(key)])
  const ran = await withDesk(
    smallerCity(PRESS_PROJECTS),
    ({ book, published, keyFile }) =>
      runCommand(['publish', book, '--to', published, '--key', keyFile, '--yes']),
    press,
  ).finally(() => press.close())
  if (ran.code !== 0) throw new Error(`not published: ${ran.out}${ran.err}`)
  const name = `publishing ${PRESS_PROJECTS} projects with their press pages, the processor’s work`
  return [{ name, measured: ran.cpuSeconds, target: 10, unit: 's' }]
}

const office: Bench = {
  name: 'the office’s desk',
  run: async () => [...(await checking()), ...(await dropping()), ...(await publishingPress())],
}
export default office
