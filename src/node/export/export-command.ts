import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TrustedKey } from '@/core/publication/contract'
import { command } from '@/node/command/command'
import type { Teller } from '@/node/command/teller'
import { UNSIGNED } from '@/node/publisher/common-args'
import { progressOn } from '@/node/publisher/terminal'
import { readTrustedKeys } from '@/node/publisher/trusted-keys'
import { UsageError } from '@/office/publishing/usage-error'
import { make, type Tell } from './make'
import { KINDS, wantedOf, type Wanted } from './options'
import { readQuarter } from './read-quarter'
import { publishedSample } from '@/node/sample/sample-folder'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const args = {
  as: {
    type: 'string',
    valueHint: 'KIND',
    about: [`导出什么：${KINDS.join(', ')}`, `what to make: ${KINDS.join(', ')}`],
  },
  out: { type: 'string', valueHint: 'FILE', about: ['要写的文件', 'the file to write'] },
  published: {
    type: 'string',
    valueHint: 'DIR',
    about: ['数据目录（默认：内置示例）', 'published folder (default: the built-in sample)'],
  },
  keys: {
    type: 'string',
    valueHint: 'FILE',
    about: [
      '受信任的公钥；不给就不核验签名，每一页都会这样写明',
      'public keys that are trusted; without it the signature is not checked, and every page says so',
    ],
  },
  period: {
    type: 'string',
    valueHint: 'P',
    about: ['哪一期，例如 2021Q3（默认：最新一期）', 'the quarter, such as 2021Q3 (default: the newest)'],
  },
  scene: {
    type: 'string',
    valueHint: 'ID',
    about: [
      '一个场景：用于 svg、png 和 csv（默认：全部，打成 zip）',
      'one scene: for svg and png, and for csv (default: a zip of all)',
    ],
  },
  scale: {
    type: 'string',
    valueHint: 'N',
    about: ['png 是 1280 × 720 的几倍，1 至 4（默认：1）', 'of a png: 1 to 4 times 1280 × 720 (default: 1)'],
  },
  force: { type: 'boolean', about: ['覆盖已有的文件', 'overwrite a file that is there'] },
} as const

interface Folder {
  readonly dir: string
  readonly keys: readonly TrustedKey[] | undefined
}

/** The folder and keys given, else the sample, published now. */
async function folderOf(
  published: string | undefined,
  keys: string | undefined,
  { complain }: Teller,
): Promise<Folder> {
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
  if (!folder?.isDirectory())
    throw new UsageError([`${out}：它的文件夹不存在`, `${out}: its folder is not there`])
  if (there?.isDirectory()) throw new UsageError([`${out}：是一个文件夹`, `${out}: is a folder`])
  if (there && !force)
    throw new UsageError([
      `${out} 已经存在：加 --force 覆盖它`,
      `${out} is there already: --force overwrites it`,
    ])
}

/** Written aside and renamed, so that readers get the old file or the new one, whole. */
async function writeWhole(out: string, bytes: Uint8Array) {
  const part = `${out}.${process.pid}.part`
  try {
    await writeFile(part, bytes)
    await rename(part, out)
  } catch {
    await rm(part, { force: true })
    throw new UsageError([`${out}：写不进去`, `${out}: cannot be written`])
  }
}

async function bytesOf(wanted: Wanted, folder: Folder, tell: Tell, { complain, problem }: Teller) {
  const quarter = await readQuarter(folder.dir, folder.keys, wanted)
  if (!quarter.ok) {
    quarter.problems.forEach((each) => complain(problem(each)))
    return null
  }
  const { kind } = wanted
  if (kind !== 'bulletin') return make({ ...wanted, kind }, quarter.value, tell)
  const { printBulletin } = await import('./print-bulletin')
  return printBulletin(ROOT, { ...folder, period: quarter.value.head.period, locale: wanted.locale }, tell)
}

/** `liangping export`: a published quarter as slides, bulletin, workbook, tables or a picture. */
export const exportCommand = command({
  name: 'export',
  about: [
    '导出一期的幻灯片、通报、工作簿、数据表或图片',
    'Make slides, a bulletin, a workbook, tables or a picture of a quarter',
  ],
  args,
  async run({ args: given, lang, tell }) {
    const wanted = wantedOf(given, lang ?? 'zh-CN')
    await checkTarget(wanted.out, given.force === true)
    const folder = await folderOf(given.published, given.keys, tell)
    const progress = progressOn(process.stderr)
    const show: Tell = (line) => progress.show(tell.text(line))
    show([`正在导出 ${wanted.kind} …`, `making ${wanted.kind} …`])
    try {
      const bytes = await bytesOf(wanted, folder, show, tell)
      if (bytes === null) {
        process.exitCode = 1
        return
      }
      await writeWhole(wanted.out, bytes)
    } finally {
      progress.clear()
    }
    if (folder.keys === undefined) tell.complain(UNSIGNED)
    tell.say(wanted.out)
  },
})
