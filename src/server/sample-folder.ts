import { join } from 'node:path'
import type { TrustedKey } from '@/publication/contract'
import type { SigningKey } from '@/publisher/keys'

/** The built-in sample, as it lies on this machine. */
export interface SampleFolder {
  readonly publishedDir: string
  /** The keys that displays of it trust. */
  readonly trustedKeys: readonly TrustedKey[]
  /** What it is signed with. */
  readonly key: SigningKey
}

/** Publishes the built-in sample below `root`, unless it is there. */
export async function publishedSample(root: string, say: (line: string) => void): Promise<SampleFolder> {
  const { publishSample, sampleKey } = await import('#mock/publish-sample')
  const publishedDir = join(root, 'dist/sample')
  const { trustedKeys } = await publishSample(publishedDir, { onProgress: say })
  return { publishedDir, trustedKeys, key: await sampleKey(join(root, 'dist')) }
}
