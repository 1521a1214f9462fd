import { generateKeyPairSync, sign as nodeSign } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromBase64url, toBase64url } from '@/core/publication/base64url'
import { createDigest } from '@/core/publication/digest'
import { lineOf } from '@/core/publication/problems'
import { LIMITS } from '@/core/publication/limits'
import { verifyIndex } from '@/core/publication/signature'
import { bytesOf, edition, entryOf, HEADER, index, key, sha256Of, signed } from './small-city'

const payload = index([entryOf(bytesOf(edition()), edition())])
const line = (jws: string, keys = [key]) => {
  const result = verifyIndex(jws, keys)
  return result.ok ? 'taken' : lineOf(result.problems[0] ?? { path: '', problem: '' })
}
const good = signed(payload)
const [head = '', body = '', signature = ''] = good.split('.')

afterEach(() => vi.unstubAllGlobals())

describe('a signed index', () => {
  it('is taken with a trusted key, and says which', () => {
    const result = verifyIndex(good, [
      { ...key, kid: 'other' },
      { ...key, sample: true },
    ])
    expect(result).toMatchObject({ ok: true, value: { index: payload, key: { kid: key.kid, sample: true } } })
  })
  it('is verified without a secure context', () => {
    vi.stubGlobal('crypto', undefined)
    expect(line(good)).toBe('taken')
  })
  it('signed by another implementation is taken', () => {
    const pair = generateKeyPairSync('ed25519')
    const { x = '' } = pair.publicKey.export({ format: 'jwk' })
    const message = `${head}.${body}`
    const other = nodeSign(null, Buffer.from(message), pair.privateKey).toString('base64url')
    expect(line(`${message}.${other}`, [{ kid: key.kid, x }])).toBe('taken')
  })

  it.each(['none', 'HS256', 'ES256', 'RS256', 'eddsa', 'Ed25519'])('with the alg %s is refused', (alg) => {
    expect(line(signed(payload, { ...HEADER, alg }))).toBe(
      `index.jws: header.alg: expected "EdDSA", got "${alg}"`,
    )
  })
  it('by an unknown key is refused', () => {
    expect(line(signed(payload, { ...HEADER, kid: 'x' }))).toBe(
      'index.jws: header.kid: "x" is not a trusted key',
    )
    expect(line(good, [])).toContain('is not a trusted key')
  })
  it('of another type is refused', () => {
    expect(line(signed(payload, { ...HEADER, typ: 'JWT' }))).toContain(
      'header.typ: expected "liangping-index+jws"',
    )
    expect(line(signed(payload, { alg: 'EdDSA', kid: key.kid }))).toContain('expected a JWS header')
  })
  it('with critical extensions is refused', () => {
    expect(line(signed(payload, { ...HEADER, crit: ['b64'], b64: false }))).toContain('header.crit')
  })
  it('by another secret under a trusted name is refused', () => {
    expect(line(signed(payload, HEADER, new Uint8Array(32).fill(8)))).toContain(
      'signature: not a signature by the key',
    )
  })
  it.each(['', 'a', 'a.b', `${good}.x`, `${head}.${body}`])(
    'that is not three parts is refused: %.12s',
    (jws) => {
      expect(line(jws)).toBe('index.jws: expected a JWS of three parts')
    },
  )
  it('with any character changed is refused', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: good.length - 1 }),
        fc.constantFrom('A', 'z', '_', '=', '.', '+', ' '),
        (at, by) => {
          fc.pre(good[at] !== by)
          expect(verifyIndex(good.slice(0, at) + by + good.slice(at + 1), [key]).ok).toBe(false)
        },
      ),
      { seed: 5, numRuns: 60 },
    )
  })
  it('with padding, or an empty signature, is refused', () => {
    expect(line(`${head}.${body}.${signature}==`)).toContain('not a signature')
    expect(line(`${head}.${body}.`)).toContain('not a signature')
  })
  it('whose payload is no index is refused by path', () => {
    expect(line(signed('not json'))).toContain('index.jws: not JSON')
    expect(line(signed({ ...payload, sequence: '1' }))).toBe(
      'index.jws: sequence: expected an integer from 0, got "1"',
    )
  })
  it('larger than 1 MB is refused', () => {
    expect(line(signed({ ...payload, extra: 'x'.repeat(LIMITS.indexBytes) }))).toContain(
      'larger than 1000000 bytes',
    )
  })
  it('a key that is no key verifies nothing', () => {
    expect(line(good, [{ kid: key.kid, x: 'AAAA' }])).toContain('not a signature')
    expect(line(good, [{ kid: key.kid, x: '_'.repeat(43) }])).toContain('not a signature')
  })
})

describe('base64url', () => {
  it('is read as it is written elsewhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromBase64url(Buffer.from(bytes).toString('base64url'))).toEqual(bytes)
      }),
      { seed: 6 },
    )
  })
  it.each([0, 1, 2, 3, 24_575, 24_576, 24_577, 100_001])('of %i bytes is written as elsewhere', (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => at * 7)
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
  })
  it.each(['A', 'AB=', 'AA==', 'A+AA', 'A/AA', 'AB\n', 'AB', 'AAB'])('is strict: %j is refused', (text) => {
    expect(fromBase64url(text)).toBeNull()
  })
})

describe('the digest', () => {
  it('is the same by WebCrypto and without it', async () => {
    const bytes = bytesOf('亮屏')
    expect(await createDigest(crypto.subtle)(bytes)).toBe(sha256Of(bytes))
    vi.stubGlobal('crypto', {})
    expect(await createDigest()(bytes)).toBe(sha256Of(bytes))
  })
})
