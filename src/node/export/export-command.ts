import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineCommand } from 'citty'
import type { TrustedKey } from '@/core/publication/contract'
import { lineOf } from '@/core/publication/problems'
import { refuseUnknownArguments } from '@/node/publisher/known-options'
import { progressOn } from '@/node/publisher/terminal'
import { readTrustedKeys } from '@/node/publisher/trusted-keys'
import { UsageError } from '@/office/publishing/usage-error'
import { make, type Tell } from './make'
import { KINDS, wantedOf, type Wanted } from './options'
import { readQuarter } from './read-quarter'
import { publishedSample } from '@/node/sample/sample-folder'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const args = {
  as: { type: 'string', valueHint: 'KIND', description: `what to make: ${KINDS.join(', ')}` },
  out: { type: 'string', valueHint: 'FILE', description: 'the file to write' },
  published: {
    type: 'string',
    valueHint: 'DIR',
    description: 'published folder (default: the built-in sample)',
  },
  keys: {
    type: 'string',
    valueHint: 'FILE',
    description:
      'public keys that are trusted; without it the signature is not checked, and every page says so',
  },
  period: {
    type: 'string',
    valueHint: 'P',
    description: 'the quarter, such as 2021Q3 (default: the newest)',
  },
  scene: {
    type: 'string',
    valueHint: 'ID',
    description: 'one scene: for svg and png, and for csv (default: a zip of all)',
  },
  scale: { type: 'string', valueHint: 'N', description: 'of a png: 1 to 4 times 1280 × 720 (default: 1)' },
  lang: { type: 'string', valueHint: 'zh-CN|en', description: 'language (default: zh-CN)' },
  force: { type: 'boolean', description: 'overwrite a file that is there' },
} as const

const complain: Tell = (line) => void process.stderr.write(`${line}\n`)

interface Folder {
  readonly dir: string
  readonly keys: readonly TrustedKey[] | undefined
}

/** The folder and keys given, else the sample, published now. */
async function folderOf(published: string | undefined, keys: string | undefined): Promise<Folder> {
  const given = keys === undefined ? undefined : await readTrustedKeys(keys)
  if (published !== undefined) return { dir: published, keys: given }
  const { publishedDir, trustedKeys } = await publishedSample(ROOT, complain)
  return { dir: publishedDir, keys: [...trustedKeys, ...(given ?? [])] }
}

/** Checks that the file may be written before anything is made. */
async function checkTarget(out: string, force: boolean) {
  const [there, folder] = await Promise.all(
    [out, dirname(resolve(out))].map((path) => stat(path).catch(() => null)),
  )
  if (!folder?.isDirectory()) throw new UsageError(`${out}: its folder is not there`)
  if (there?.isDirectory()) throw new UsageError(`${out}: is a folder`)
  if (there && !force) throw new UsageError(`${out} is there already: --force overwrites it`)
}

/** Written aside and renamed, so that readers get the old file or the new one, whole. */
async function writeWhole(out: string, bytes: Uint8Array) {
  const part = `${out}.${process.pid}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, out)
  } catch {
    await rm(part, { force: true })
    throw new UsageError(`${out}: cannot be written`)
  }
}

async function bytesOf(wanted: Wanted, folder: Folder, tell: Tell) {
  const quarter = await readQuarter(folder.dir, folder.keys, wanted)
  if (!quarter.ok) {
    quarter.problems.forEach((problem) => complain(lineOf(problem)))
    return null
  }
  const { kind } = wanted
  if (kind !== 'bulletin') return make({ ...wanted, kind }, quarter.value, tell)
  const { printBulletin } = await import('./print-bulletin')
  return printBulletin(ROOT, { ...folder, period: quarter.value.head.period, locale: wanted.locale }, tell)
}

/** `liangping export`: a published quarter as slides, bulletin, workbook, tables or a picture. */
export const exportCommand = defineCommand({
  meta: {
    name: 'export',
    description: 'Make slides, a bulletin, a workbook, tables or a picture of a quarter',
  },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    const wanted = wantedOf(given)
    await checkTarget(wanted.out, given.force === true)
    const folder = await folderOf(given.published, given.keys)
    const progress = progressOn(process.stderr)
    progress.show(`making ${wanted.kind} …`)
    try {
      const bytes = await bytesOf(wanted, folder, progress.show)
      if (bytes === null) {
        process.exitCode = 1
        return
      }
      await writeWhole(wanted.out, bytes)
    } finally {
      progress.clear()
    }
    if (folder.keys === undefined) complain('the signature was not checked: no --keys given')
    process.stdout.write(`${wanted.out}\n`)
  },
})
