import { INDEX_FILE, TIMESTAMP_FILE } from '@/core/publication/contract'
import { UsageError } from '@/office/publishing/usage-error'
import { eachOf } from './each-of'
import type { Listed, PublicationPlace } from './place'
import { isImmutable, isPublic } from './served'

/** What makes the rest public, in the order of writing; `index.json` says unsigned what `index.jws` says. */
const HEADS = [INDEX_FILE, 'index.json', TIMESTAMP_FILE]

export type Tags = ReadonlyMap<string, string>

/** The tags of what makes the rest public, as they are now. */
export async function headTags(place: PublicationPlace): Promise<Tags> {
  const found = await Promise.all(HEADS.map(async (path) => [path, (await place.read(path))?.tag] as const))
  return new Map(found.flatMap(([path, tag]) => (tag === undefined ? [] : [[path, tag] as const])))
}

export interface Sending {
  /** Before each file, with its number and how many there are. */
  readonly onProgress?: ((path: string, done: number, of: number) => void) | undefined
  /** Before each file; throwing stops. `isLast`: what follows makes the rest public, and is not stopped any more. */
  readonly mayGoOn?: (isLast: boolean) => Promise<void>
  /** The tags of the heads when the work began: where they are others by now, nothing is sent. */
  readonly since?: Tags
  /** Removes what is not among the files sent. */
  readonly exact?: boolean
}

export interface Sent {
  readonly files: number
  readonly bytes: number
  /** How many were there already. */
  readonly kept: number
}

const overtaken = ({ name }: PublicationPlace, path: string) =>
  new UsageError([
    `${name}：另一个程序刚改了 ${path}；请再运行一次，会以现在的内容为准接着做`,
    `${name}: another publisher has just changed ${path}; run it again: it begins with what is there now`,
  ])

const areEqual = (a: Uint8Array | undefined, b: Uint8Array) =>
  a !== undefined && Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(b)

async function publicFiles(place: PublicationPlace): Promise<ReadonlyMap<string, Listed>> {
  return new Map([...(await place.list())].filter(([path]) => isPublic(path)))
}

/** Writes one file on the condition of what was listed; the number of bytes sent, 0 where they were there. */
async function sendOne(
  path: string,
  from: PublicationPlace,
  to: PublicationPlace,
  known: Listed | undefined,
): Promise<number> {
  const file = await from.read(path)
  if (file === null) throw overtaken(from, path)
  const isThere = async () => areEqual((await to.read(path))?.bytes, file.bytes)
  // A store that encrypts has tags that are no digests.
  if (known?.bytes === file.bytes.length && (await isThere())) return 0
  const isDone = known ? await to.replace(path, file.bytes, known.tag) : await to.create(path, file.bytes)
  // Refused, though ours: the answer to a first try was lost.
  if (!isDone && !(await isThere())) throw overtaken(to, path)
  return file.bytes.length
}

/** The same for a head. Stores that know no conditions are asked before and after. */
async function sendHead(
  path: string,
  from: PublicationPlace,
  to: PublicationPlace,
  known: Listed | undefined,
): Promise<number> {
  if ((await to.read(path))?.tag !== known?.tag) throw overtaken(to, path)
  const sent = await sendOne(path, from, to, known)
  const [ours, theirs] = await Promise.all([from.read(path), to.read(path)])
  if (ours === null || !areEqual(theirs?.bytes, ours.bytes)) throw overtaken(to, path)
  return sent
}

/**
 * Makes a place say what another says: sends what differs by size or tag, immutable files first, then those that change,
 * and last what makes the rest public. Stopped anywhere before that, the old publication stands, and the next run sends
 * only the rest. Who was overtaken by another publisher stops with a UsageError.
 */
export async function send(
  from: PublicationPlace,
  to: PublicationPlace,
  { onProgress = () => {}, mayGoOn = () => Promise.resolve(), since, exact = false }: Sending = {},
): Promise<Sent> {
  const [here, there] = await Promise.all([publicFiles(from), publicFiles(to)])
  if (since) for (const head of HEADS) if (since.get(head) !== there.get(head)?.tag) throw overtaken(to, head)
  const differs = ([path, { bytes, tag }]: readonly [string, Listed]) => {
    const known = there.get(path)
    return known?.bytes !== bytes || known.tag.toLowerCase() !== tag.toLowerCase()
  }
  const changed = [...here].filter(differs).map(([path]) => path)
  const sent = { files: 0, bytes: 0 }
  const write = async (path: string, by: typeof sendOne) => {
    onProgress(path, sent.files, changed.length)
    const bytes = await by(path, from, to, there.get(path))
    if (bytes > 0) sent.files += 1
    sent.bytes += bytes
  }
  const [heads, body] = [
    HEADS.filter((path) => changed.includes(path)),
    changed.filter((path) => !HEADS.includes(path)),
  ]
  for (const stage of [body.filter(isImmutable), body.filter((path) => !isImmutable(path))])
    await eachOf(stage, async (path) => {
      await mayGoOn(false)
      await write(path, sendOne)
    })
  if (heads.length > 0) await mayGoOn(true)
  for (const path of heads) await write(path, sendHead)
  if (exact)
    await eachOf(
      [...there.keys()].filter((path) => !here.has(path)),
      to.remove,
    )
  return { ...sent, kept: here.size - sent.files }
}
