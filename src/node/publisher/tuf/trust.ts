import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from '@/core/publication/tuf/contract'
import { verifyThreshold } from '@/core/publication/tuf/keys'
import { readMetadata } from '@/core/publication/tuf/metadata'
import { lineOf } from '@/core/publication/problems'
import { UsageError } from '@/office/publishing/usage-error'
import type { Filed } from './repository'
import { readRoots, textOrNull, type RootFile } from './roots'

/** What the root keys signed: all roots, and the newest delegations. */
export interface Trust {
  readonly roots: readonly RootFile[]
  readonly root: RootFile
  readonly targets: Filed<'targets'>
}

export const targetsName = (version: number): string => `${version}.targets.json`

/** The highest version of `targets` in a folder of documents; 0 where there is none. */
export async function newestTargets(dir: string): Promise<number> {
  const names = await readdir(dir).catch(() => [])
  return Math.max(0, ...names.map((name) => Number(/^(\d{1,15})\.targets\.json$/.exec(name)?.[1] ?? 0)))
}

const unfit = (dir: string, line: string) =>
  new UsageError([
    `--trust ${dir}：${line}；先把文件签够（liangping keys sign）`,
    `--trust ${dir}: ${line}; have enough root keys sign first (liangping keys sign)`,
  ])

/** Whether the delegations are signed by enough of a root's keys. */
export const isDelegatedBy = (targets: Metadata<'targets'>, { signed }: Metadata<'root'>): boolean =>
  verifyThreshold(targets, signed.keys, signed.roles.targets)

/** Reads the office's folder of documents (`liangping keys`); one that is not signed by enough keys is a UsageError. */
export async function readTrust(dir: string): Promise<Trust> {
  const roots = await readRoots(dir)
  if (!roots.ok) throw unfit(dir, roots.problems.map(lineOf).join('; '))
  const root = roots.value.at(-1)
  const name = targetsName(await newestTargets(dir))
  const text = await textOrNull(join(dir, name))
  if (root === undefined || text === null)
    throw new UsageError([
      `--trust ${dir}：里面没有 1.root.json 和 1.targets.json（见 liangping keys ceremony）`,
      `--trust ${dir}: holds no 1.root.json and 1.targets.json (see liangping keys ceremony)`,
    ])
  const targets = readMetadata('targets', text)
  if (!targets.ok) throw unfit(dir, `${name}: ${targets.problems.map(lineOf).join('; ')}`)
  if (!isDelegatedBy(targets.value, root)) throw unfit(dir, `${name}: not signed by enough of the root keys`)
  return { roots: roots.value, root, targets: { ...targets.value, text } }
}

/** The newer of what the office gives and what a folder holds; chains that do not begin and go on alike are a UsageError. */
export function newestTrust(given: Trust | null, standing: Trust | null): Trust | null {
  if (given === null || standing === null) return given ?? standing
  const isOther = standing.roots.some(
    ({ text }, at) => (given.roots[at] ?? standing.roots[at])?.text !== text,
  )
  if (isOther)
    throw new UsageError([
      '--trust 里的 root 和数据目录里的不是一条链：屏幕不会认',
      'the roots of --trust are not those of the folder: displays would not take them',
    ])
  const [shorter, longer] = given.roots.length < standing.roots.length ? [given, standing] : [standing, given]
  const { targets } = [longer, shorter]
    .filter(({ targets: each }) => isDelegatedBy(each, longer.root))
    .reduce((a, b) => (b.targets.signed.version > a.targets.signed.version ? b : a), longer)
  return { roots: longer.roots, root: longer.root, targets }
}
