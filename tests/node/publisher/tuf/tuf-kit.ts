import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateKey, type SigningKey } from '@/office/publishing/keys'
import type { PublishOptions } from '@/node/publisher/publish-edition'
import { firstDocuments, firstPolicy } from '@/node/publisher/tuf/ceremony'
import type { Policy } from '@/node/publisher/tuf/documents'
import { readTrust, type Trust } from '@/node/publisher/tuf/trust'
import { openTuf, type TufOptions, type TufWriter } from '@/node/publisher/tuf/writer'
import type { EditionDraft } from '@/office/publishing/plan-publishing'
import { key as work, NOW_MS, publish } from '../publish-kit'

const rootKeys: readonly SigningKey[] = ['root-1', 'root-2', 'root-3'].map((kid) => generateKey(kid))

/** The documents of a ceremony in a folder. */
export async function ceremony(
  dir: string,
  change: (policy: Policy) => Policy = (policy) => policy,
): Promise<Trust> {
  await mkdir(dir, { recursive: true })
  const documents = firstDocuments(change(firstPolicy(rootKeys, work)), rootKeys, NOW_MS)
  for (const { path, content } of documents) await writeFile(join(dir, path), content)
  return readTrust(dir)
}

export async function opened(
  dir: string,
  trust: Trust | null,
  options: Partial<TufOptions> = {},
): Promise<TufWriter> {
  const asked = { keys: [work], issuer: 'zaozhuang', now: () => NOW_MS, ...options }
  const tuf = await openTuf(dir, { ...asked, trust })
  if (tuf === null) throw new Error('no format 2')
  return tuf
}

/** Publishes in both formats. */
export async function publishBoth(
  dir: string,
  draft: EditionDraft,
  trust: Trust | null,
  { tuf = {}, ...options }: Partial<Omit<PublishOptions, 'tuf'>> & { tuf?: Partial<TufOptions> } = {},
) {
  return publish(dir, draft, { ...options, tuf: await opened(dir, trust, tuf) })
}
