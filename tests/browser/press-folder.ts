import { writeFile } from 'node:fs/promises'
import { systemDisk, type Disk } from '@/node/publisher/disk'
import { generateKeyPair, trustedKeyOf } from '@/office/publishing/keys'
import { createPress } from '@/node/publisher/press'
import { commitFolder } from '@/node/publisher/write-folder'
import { indexOf, sealEdition } from '@/office/publishing/seal'
import type { Edition } from '@/core/publication/contract'

/** A disk that nobody pulls the plug of: waits for nothing to come down to the medium. */
const quickDisk: Disk = {
  ...systemDisk,
  write: (file, bytes, exclusive = false) => writeFile(file, bytes, { flag: exclusive ? 'wx' : 'w' }),
  syncFolder: async () => {},
}

/** Publishes editions with their press pages, all but the sharing cards, into an empty folder. */
export async function pressFolder(dir: string, editions: readonly Edition[]): Promise<void> {
  const key = generateKeyPair('press', true)
  const fresh = editions.map((edition) => sealEdition(edition))
  const issuedAt = editions.at(-1)?.publishedAt ?? ''
  const index = indexOf(fresh, { sequence: 1, issuedAt, nextDue: null })
  const press = await createPress({ keys: [trustedKeyOf(key)], painter: null })
  await commitFolder(dir, { index, editions, fresh }, key, { disk: quickDisk, press })
}
