import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isKeyId, looseKeyFile, pemOf, readSigningKey, writeSigningKey } from '@/node/publisher/key-file'
import { generateKey, generateKeyPair, trustedKeyOf } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'

let dir = ''
let file = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'keys-'))
  file = join(dir, 'deep', 'office-2021.pem')
})
afterEach(() => rm(dir, { recursive: true }))

describe('a key file', () => {
  it.each([generateKey('office-2021'), generateKey('s', true)])(
    'is read back as it was stored, mark and all, and only its owner may read it',
    async (key) => {
      await writeSigningKey(file, key)
      expect(await readSigningKey(file)).toEqual(key)
      expect((await stat(file)).mode & 0o777).toBe(0o600)
      expect(await looseKeyFile(file)).toBeNull()
    },
  )

  it('is PKCS#8 PEM to other programs', () => {
    const key = generateKeyPair()
    const { x } = createPublicKey(createPrivateKey(pemOf(key))).export({ format: 'jwk' })
    expect(x).toBe(key.x)
  })

  it('of another program has its name for an id', async () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    await writeFile(join(dir, 'town.2.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect(await readSigningKey(join(dir, 'town.2.pem'))).toMatchObject({ kid: 'town.2' })
  })

  it('may be a JWK', async () => {
    const key = generateKey('j', true)
    await writeFile(join(dir, 'key.jwk'), JSON.stringify({ kty: 'OKP', crv: 'Ed25519', ...key }))
    expect(await readSigningKey(join(dir, 'key.jwk'))).toEqual(key)
  })

  it('is never overwritten, unless that is asked for', async () => {
    await writeSigningKey(file, generateKey('a'))
    const before = await readFile(file, 'utf8')
    await expect(writeSigningKey(file, generateKey('b'))).rejects.toMatchObject({ code: 'EEXIST' })
    expect(await readFile(file, 'utf8')).toBe(before)
    await writeSigningKey(file, generateKey('c'), { replace: true })
    expect(await readSigningKey(file)).toMatchObject({ kid: 'c' })
  })

  it('that others can read is told of', async () => {
    await writeSigningKey(file, generateKey('a'))
    await chmod(file, 0o644)
    expect(await looseKeyFile(file)).toEqual([
      expect.stringContaining('chmod 600'),
      expect.stringContaining('chmod 600'),
    ])
  })

  const rsa = () =>
    generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  const locked = () =>
    generateKeyPairSync('ed25519').privateKey.export({
      ...{ type: 'pkcs8', format: 'pem' },
      ...{ cipher: 'aes-256-cbc', passphrase: 'secret' },
    } as const)
  it.each([
    ['another kind of key', rsa, 'not an Ed25519'],
    ['an encrypted key', locked, 'encrypted'],
    ['no key', () => 'hello', 'not an Ed25519'],
    ['half a JSON', () => '{', 'not an Ed25519'],
    ['a JWK of another kind', () => '{"kty":"RSA"}', 'not an Ed25519'],
    ['a bad id', () => pemOf(generateKey('a b/../c')), 'its id'],
    [
      'a JWK whose halves do not belong together',
      () => JSON.stringify({ kty: 'OKP', crv: 'Ed25519', ...generateKey('a'), x: generateKey('b').x }),
      'does not belong',
    ],
  ])('that is %s is refused in a line that does not repeat it', async (_, make, line) => {
    const text = make().toString()
    await writeFile(join(dir, 'k'), text)
    const error: unknown = await readSigningKey(join(dir, 'k')).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toContain(line)
    expect(String(error)).not.toContain('\n')
    for (const secret of text.match(/[\w+/-]{40,}/g) ?? []) expect(String(error)).not.toContain(secret)
  })

  it('that is not there is refused', async () => {
    await expect(readSigningKey(join(dir, 'none'))).rejects.toThrow('not found')
  })
})

describe('a key', () => {
  it('gives displays its public half and its mark alone', () => {
    const [key, sample] = [generateKey('a'), generateKey('s', true)]
    expect(trustedKeyOf(key)).toEqual({ kid: 'a', x: key.x })
    expect(trustedKeyOf(sample)).toEqual({ kid: 's', x: sample.x, sample: true })
  })
  it.each(['office-2021', 'a', '2.b_c'])('may have the id %j', (kid) => expect(isKeyId(kid)).toBe(true))
  it.each(['', '.a', 'a/b', '..', 'a b', '市', 'a'.repeat(65), 'a\n'])('may not have the id %j', (kid) =>
    expect(isKeyId(kid)).toBe(false),
  )
})
