import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderPlace } from '@/node/store/folder-place'
import type { PublicationPlace } from '@/node/store/place'
import { s3Server, type S3Server } from './s3-server'
import { addressAt, inFolder, placeAt } from './store-kit'
import { s3Place } from '@/node/store/s3-place'

const bytes = (text: string) => new TextEncoder().encode(text)
const textAt = async (place: PublicationPlace, path: string) =>
  new TextDecoder().decode((await place.read(path))?.bytes)

let server: S3Server
beforeEach(async () => {
  server = await s3Server()
})
afterEach(() => server.close())

/** What every place keeps to, whatever it is. */
async function keepsToItsConditions(place: PublicationPlace): Promise<void> {
  expect(await place.read('editions/a.json')).toBeNull()
  expect(await place.create('editions/a.json', bytes('one'))).toBe(true)
  expect(await place.create('editions/a.json', bytes('two'))).toBe(false)
  expect(await textAt(place, 'editions/a.json')).toBe('one')
  const first = await place.read('editions/a.json')
  const tag = first?.tag ?? ''
  expect(await place.replace('editions/a.json', bytes('three'), tag)).toBe(true)
  expect(await place.replace('editions/a.json', bytes('four'), tag)).toBe(false)
  expect(await place.replace('none.json', bytes('four'), tag)).toBe(false)
  expect(await textAt(place, 'editions/a.json')).toBe('three')
  expect(await place.create('index.json', bytes('{}'))).toBe(true)
  const listed = await place.list()
  expect([...listed.keys()].toSorted()).toEqual(['editions/a.json', 'index.json'])
  expect([...(await place.list('editions/')).keys()]).toEqual(['editions/a.json'])
  const now = await place.read('editions/a.json')
  expect(listed.get('editions/a.json')).toMatchObject({ bytes: 5, tag: now?.tag })
  expect(Math.abs(listed.get('index.json')?.ageMs ?? Infinity)).toBeLessThan(60_000)
  await place.remove('index.json')
  expect(await place.read('index.json')).toBeNull()
}

describe('a place', () => {
  it('is a folder', () => inFolder((dir) => keepsToItsConditions(folderPlace(`${dir}/published`))))

  it('is a prefix of a store that keeps conditions', () => keepsToItsConditions(placeAt(server.url)))

  it('is a prefix of a store that has no conditions but create-only, as Aliyun’s', async () => {
    server.conditions = 'not-implemented'
    await keepsToItsConditions(placeAt(server.url))
  })

  it('is a whole bucket', () => keepsToItsConditions(placeAt(server.url, 's3://city')))

  it('names its files below its prefix, and sees no others', async () => {
    const place = placeAt(server.url)
    await place.create('index.jws', bytes('x'))
    await placeAt(server.url, 's3://city/a/bc').create('index.jws', bytes('y'))
    expect([...server.files.keys()].toSorted()).toEqual(['a/b/index.jws', 'a/bc/index.jws'])
    expect([...(await place.list()).keys()]).toEqual(['index.jws'])
  })

  it('lists page after page', async () => {
    server.pageSize = 7
    const place = placeAt(server.url)
    const paths = Array.from({ length: 23 }, (_, at) => `figures/&${at}.json`)
    for (const path of paths) await place.create(path, bytes(path))
    expect([...(await place.list()).keys()].toSorted()).toEqual(paths.toSorted())
  })

  it('says of a file what our server says: type, and how long it is kept', async () => {
    const place = placeAt(server.url, 's3://city')
    const paths = ['index.jws', 'editions/2021Q3-r1.0123456789abcdef.json', 'embeds/overview/latest.en.html']
    for (const path of [...paths, 'embeds/embed.js']) await place.create(path, bytes('x'))
    expect([...server.files].map(([key, { headers }]) => [key, ...Object.values(headers)])).toEqual([
      ['index.jws', 'application/jose', 'no-cache'],
      [paths[1], 'application/json; charset=utf-8', 'max-age=31536000, immutable'],
      ['embeds/overview/latest.en.html', 'text/html; charset=utf-8', 'no-cache'],
      ['embeds/embed.js', 'text/javascript; charset=utf-8', 'max-age=3600, stale-while-revalidate=604800'],
    ])
  })
})

describe('a request that fails in passing', () => {
  it('is tried again: a busy store, a lost connection', async () => {
    const troubles = ['busy', 'lost', 'busy']
    server.before = () => {
      const trouble = troubles.pop()
      if (trouble === undefined) return Promise.resolve(null)
      return Promise.resolve(trouble === 'lost' ? 'lost' : [503, 'SlowDown'])
    }
    await placeAt(server.url).create('index.jws', bytes('x'))
    expect(server.files.has('a/b/index.jws')).toBe(true)
    expect(troubles).toEqual([])
  })
})

describe('a refusal says how to mend it:', () => {
  const refusal = (place: PublicationPlace) =>
    place.list().then(
      () => 'none',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
  const changed = (change: object) => refusal(s3Place({ ...addressAt(server.url), ...change }, 1))

  it('a secret that is wrong', async () => {
    expect(await changed({ secretAccessKey: 'other' })).toContain('AWS_SECRET_ACCESS_KEY is wrong')
  })
  it('a key that is not known', async () => {
    expect(await changed({ accessKeyId: 'stranger' })).toContain('AWS_ACCESS_KEY_ID is not known')
  })
  it('a bucket that is not there', async () => {
    expect(await refusal(placeAt(server.url, 's3://village/x'))).toContain('there is no bucket village')
  })
  it('a clock that is off', async () => {
    server.aheadMs = 40 * 60_000
    expect(await refusal(placeAt(server.url))).toMatch(/clock is off by 40 min: set it/)
  })
  it('rights that are missing', async () => {
    server.before = () => Promise.resolve([403, 'AccessDenied'])
    expect(await refusal(placeAt(server.url))).toContain('the key needs ListBucket, GetObject, PutObject')
  })
  it('credentials that have expired', async () => {
    server.before = () => Promise.resolve([400, 'ExpiredToken'])
    expect(await refusal(placeAt(server.url))).toContain('the temporary credentials have expired')
  })
  it('a store that stays busy', async () => {
    server.before = () => Promise.resolve([503, 'SlowDown'])
    expect(await refusal(placeAt(server.url))).toContain('run it again in a while')
  })
  it('a network that is gone', async () => {
    await server.close()
    expect(await refusal(placeAt(server.url))).toMatch(/cannot be reached: see to the network.*ECONNREFUSED/)
    server = await s3Server()
  })
})
