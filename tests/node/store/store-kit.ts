import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tellerIn, type Teller } from '@/node/command/teller'
import { atStore, type Home } from '@/node/store/home'
import type { PublicationPlace } from '@/node/store/place'
import { s3AddressOf, type S3Address } from '@/node/store/s3-address'
import { s3Place } from '@/node/store/s3-place'
import { CREDENTIALS } from './s3-signature'

export const ENV = {
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  AWS_REGION: CREDENTIALS.region,
}

export const addressAt = (url: string, to = 's3://city/a/b'): S3Address => s3AddressOf(to, url, ENV)
export const placeAt = (url: string, to?: string): PublicationPlace => s3Place(addressAt(url, to), 1)

/** A teller that keeps to itself what it is told. */
function silent(): { readonly tell: Teller; readonly lines: string[] } {
  const lines: string[] = []
  const tell = tellerIn('en')
  const keep: Teller['say'] = (line) => void lines.push(tell.text(line))
  return { tell: { ...tell, say: keep, complain: keep }, lines }
}

/** Works on a copy of a store in a folder of its own, or the one given. */
export async function working(
  store: PublicationPlace,
  dir: string,
  work: (home: Home) => Promise<void>,
): Promise<string[]> {
  const { tell, lines } = silent()
  await atStore({ store, dir, mayBeNew: true, tell }, work)
  return lines
}

/** A folder that is gone when the work has ended. */
export async function inFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'store-'))
  try {
    return await work(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
