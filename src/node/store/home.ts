import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { systemDisk } from '@/node/publisher/disk'
import { lockFolder } from '@/node/publisher/lock'
import { thisProcess } from '@/node/publisher/lock-file'
import { assertPublished } from '@/node/publisher/standing'
import { progressOn, type ProgressLine } from '@/node/publisher/terminal'
import type { Teller } from '@/node/command/teller'
import { UsageError, type Bilingual } from '@/office/publishing/usage-error'
import { INDEX_FILE } from '@/core/publication/contract'
import { whileClaimed } from './claim'
import { folderPlace } from './folder-place'
import type { PublicationPlace } from './place'
import { isStore, s3AddressOf, type S3Address } from './s3-address'
import { headTags, send, type Sent, type Tags } from './send'

/** A publication where it is written: commands read and write `dir`, then send, whatever kind of place it is for. */
export interface Home {
  /** The published folder itself, or the copy on this machine of what a store holds. */
  readonly dir: string
  /** What to call it in messages. */
  readonly name: string
  /**
   * Makes the folder's state public: to a store goes what it lacks. Aborting stops before the last step, and the old
   * publication stands. Null where the folder itself is public.
   */
  readonly send: (signal?: AbortSignal) => Promise<Sent | null>
}

/** Where the copy of a store is kept, unless `--copy` says otherwise. */
export function copyFolder({ base, bucket, prefix }: S3Address, env: NodeJS.ProcessEnv): string {
  const data = env['XDG_DATA_HOME'] || join(homedir(), '.local/share')
  const host = new URL(base).host.replace(':', '_')
  return join(data, 'liangping', host, bucket, ...prefix.split('/'), 'published')
}

/** Makes the copy hold what the store does; a store without a publication leaves it as it is. The heads' tags. */
async function fetchCopy(
  store: PublicationPlace,
  dir: string,
  progress: ProgressLine,
  tell: Teller,
): Promise<Tags> {
  for (;;) {
    progress.show(tell.text([`正在读取 ${store.name} …`, `reading ${store.name} …`]))
    const since = await headTags(store)
    if (since.size === 0) return since
    const onProgress = (path: string, done: number, of: number) =>
      progress.show(`[${done + 1}/${of}] ${store.name} ${path}`)
    await send(store, folderPlace(dir), { exact: true, onProgress })
    const now = await headTags(store)
    if ([...now].every(([path, tag]) => since.get(path) === tag)) return now
  }
}

const sentLine = ({ name }: PublicationPlace, { files, bytes, kept }: Sent): Bilingual => {
  const mb = (bytes / 1e6).toFixed(1)
  return [
    `${name}：送出 ${files} 个文件，${mb} MB；${kept} 个已经在那里`,
    `${name}: ${files} files sent, ${mb} MB; ${kept} were there`,
  ]
}

export interface StoreAt {
  readonly store: PublicationPlace
  readonly dir: string
  readonly mayBeNew: boolean
  readonly tell: Teller
}

/** A store that holds nothing gets all that its copy holds: told, or refused where there should be something. */
async function tellEmpty({ store: { name }, dir, mayBeNew, tell }: StoreAt): Promise<void> {
  if (!mayBeNew)
    throw new UsageError([
      `${name}：里面没有 ${INDEX_FILE}；核对存储桶和前缀`,
      `${name}: holds no ${INDEX_FILE}; see to bucket and prefix`,
    ])
  if ((await headTags(folderPlace(dir))).size > 0)
    tell.complain([
      `${name} 还是空的：将送出 ${dir} 里的全部内容`,
      `${name} is empty: all that ${dir} holds is going to be sent`,
    ])
}

/** Works on the copy of a store, which no other process of this machine touches meanwhile. */
export async function atStore(given: StoreAt, work: (home: Home) => Promise<void>): Promise<void> {
  const { store, dir, tell } = given
  const progress = progressOn(process.stderr)
  const owner = thisProcess()
  await assertPublished(dir)
  const beside = `${resolve(dir)}-store`
  await systemDisk.makeFolder(beside)
  const lock = await lockFolder(beside, systemDisk, owner, Date.now())
  const id = createHash('sha256').update(`${owner.host}\n${beside}`).digest('hex').slice(0, 16)
  try {
    const since = await fetchCopy(store, dir, progress, tell)
    progress.clear()
    if (since.size === 0) await tellEmpty(given)
    const onProgress = (path: string, done: number, of: number) =>
      progress.show(`[${done + 1}/${of}] ${store.name}/${path}`)
    await work({
      dir,
      name: store.name,
      send: (signal) =>
        whileClaimed(store, { owner, id, nowMs: Date.now }, async (stillOurs) => {
          const mayGoOn = async (isLast: boolean) => {
            signal?.throwIfAborted()
            await lock.assertHeld()
            await stillOurs(isLast)
          }
          const sent = await send(folderPlace(dir), store, { since, mayGoOn, onProgress })
          progress.clear()
          tell.say(sentLine(store, sent))
          return sent
        }),
    })
  } finally {
    progress.clear()
    await lock.release()
  }
}

/** A place as a command is given it. */
export interface PlaceGiven {
  readonly to: string
  readonly endpoint?: string | undefined
  readonly copy?: string | undefined
  /** A store that holds nothing yet will do. */
  readonly mayBeNew?: boolean
}

/** Works where a publication lives: in a folder, or at `s3://bucket/prefix` by the variables `AWS_…`. */
export async function atHome(
  { to, endpoint, copy, mayBeNew = false }: PlaceGiven,
  tell: Teller,
  work: (home: Home) => Promise<void>,
): Promise<void> {
  if (!isStore(to)) return work({ dir: to, name: to, send: () => Promise.resolve(null) })
  const address = s3AddressOf(to, endpoint, process.env)
  // Few commands talk to a store: the client is loaded for those.
  const { s3Place } = await import('./s3-place')
  const dir = copy ?? copyFolder(address, process.env)
  return atStore({ store: s3Place(address), dir, mayBeNew, tell }, work)
}
