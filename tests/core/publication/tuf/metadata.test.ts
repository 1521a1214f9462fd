import { sign } from '@noble/ed25519'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex } from '@/core/publication/tuf/canonical'
import { parseIndex2, parseNotices2 } from '@/core/publication/tuf/index-2'
import { keyIdOf, signersOf, tufKey, verifyThreshold } from '@/core/publication/tuf/keys'
import { metadataText, readMetadata } from '@/core/publication/tuf/metadata'
import { fromBase64url } from '@/core/publication/base64url'
import { generateKeyPair, secretOf } from '@/office/publishing/keys'

const DIGEST = 'a'.repeat(64)

function pair() {
  const key = generateKeyPair()
  const tuf = tufKey(bytesToHex(fromBase64url(key.x) ?? new Uint8Array()))
  const id = keyIdOf(tuf)
  const signature = (text: string) => ({
    keyid: id,
    sig: bytesToHex(sign(utf8ToBytes(text), secretOf(key))),
  })
  return { id, tuf, signature }
}

describe('canonical JSON', () => {
  it('orders keys, leaves spaces out, and escapes the quote and the backslash only', () => {
    const value = { b: [1, null, true], a: 'x"\\\n亮', c: new Map([['z', {}]]) }
    expect(canonicalJson(value)).toBe('{"a":"x\\"\\\\\n亮","b":[1,null,true],"c":{"z":{}}}')
  })
  it('has no word for a fraction or for nothing', () => {
    expect(() => canonicalJson({ a: 0.5 })).toThrow(TypeError)
    expect(() => canonicalJson({ a: undefined })).toThrow(TypeError)
  })
  it('gives a key the id that other programs compute', () => {
    const canonical = `{"keytype":"ed25519","keyval":{"public":"${DIGEST}"},"scheme":"ed25519"}`
    expect(keyIdOf(tufKey(DIGEST))).toBe(sha256Hex(canonical))
  })
})

describe('a threshold', () => {
  const [a, b, stranger] = [pair(), pair(), pair()]
  const keys = new Map([a, b].map(({ id, tuf }) => [id, tuf]))
  const role = { keyids: [a.id, b.id], threshold: 2 }
  const canonical = '{"version":1}'
  const signed = (...signers: (typeof a)[]) => ({
    canonical,
    signatures: signers.map(({ signature }) => signature(canonical)),
  })

  it('is met by as many different keys of the role', () => {
    expect(verifyThreshold(signed(a, b), keys, role)).toBe(true)
    expect(verifyThreshold(signed(a), keys, role)).toBe(false)
    expect(verifyThreshold(signed(a, a), keys, role)).toBe(false)
    expect(verifyThreshold(signed(a, stranger), keys, role)).toBe(false)
  })
  it('counts one key under two ids once', () => {
    const twice = new Map([...keys, ['other', a.tuf]])
    const { canonical: text, signatures } = signed(a)
    const both = [...signatures, { keyid: 'other', sig: signatures[0]?.sig ?? '' }]
    expect(signersOf(text, both, twice, { keyids: [a.id, 'other'], threshold: 2 })).toEqual([a.id])
  })
  it('does not count a key of the list that the role does not name, another scheme, or a broken signature', () => {
    expect(verifyThreshold(signed(a, b), keys, { keyids: [a.id], threshold: 2 })).toBe(false)
    const rsa = new Map([...keys, [b.id, { ...b.tuf, scheme: 'rsassa-pss-sha256' }]])
    expect(verifyThreshold(signed(a, b), rsa, role)).toBe(false)
    const { signatures } = signed(a, b)
    const broken = [signatures[0], { keyid: b.id, sig: 'zz' }].filter((each) => each !== undefined)
    expect(verifyThreshold({ canonical, signatures: broken }, keys, role)).toBe(false)
  })
})

describe('metadata', () => {
  const head = { spec_version: '1.0.33', version: 3, expires: '2027-01-01T00:00:00Z' }
  const meta = { 'snapshot.json': { version: 7, length: 400, hashes: { sha256: DIGEST } } }
  const text = (signed: unknown, signatures: unknown = []) => JSON.stringify({ signed, signatures })

  it('are read with the text that is signed, unknown properties too, and written back the same', () => {
    const { id, signature } = pair()
    const signed = { _type: 'timestamp', ...head, meta, 'x-office': 'sample' }
    const canonical = canonicalJson(signed)
    const read = readMetadata('timestamp', text(signed, [signature(canonical)]))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.value.canonical).toBe(canonical)
    expect(read.value.signed.meta['snapshot.json'].version).toBe(7)
    expect(read.value.signatures[0]?.keyid).toBe(id)
    expect(readMetadata('timestamp', metadataText(read.value))).toEqual(read)
  })
  it('keep keys of any name apart from what objects inherit', () => {
    const json = `{"_type":"snapshot","spec_version":"1.0.0","version":1,"expires":"2027-01-01T00:00:00Z","meta":{"__proto__":{"version":1}}}`
    const read = readMetadata('snapshot', `{"signed":${json},"signatures":[]}`)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect([...read.value.signed.meta.keys()]).toEqual(['__proto__'])
    expect(read.value.signed.meta.get('constructor')).toBeUndefined()
  })
  it('of another kind, expiring never, without a version, or signed twice by one key are refused with the place', () => {
    const problemOf = (json: string) => {
      const read = readMetadata('timestamp', json)
      return read.ok ? null : read.problems[0]?.path
    }
    const signed = { _type: 'timestamp', ...head, meta }
    expect(problemOf(text({ ...signed, _type: 'snapshot' }))).toBe('signed._type')
    expect(problemOf(text({ ...signed, expires: 'never' }))).toBe('signed.expires')
    expect(problemOf(text({ ...signed, version: 0 }))).toBe('signed.version')
    expect(problemOf(text({ ...signed, spec_version: '2.0.0' }))).toBe('signed.spec_version')
    expect(problemOf(text({ ...signed, more: 0.5 }))).toBe('signed')
    const one = { keyid: 'a', sig: '00' }
    expect(problemOf(text(signed, [one, one]))).toBe('signatures[1].keyid')
    expect(problemOf('{')).toBe('')
    expect(problemOf(text(['list']))).toBe('signed._type')
  })
  it('nested without end are refused, not a crash', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    const signed = `{"_type":"snapshot","spec_version":"1.0.0","version":1,"expires":"2027-01-01T00:00:00Z","meta":{},"x":${deep}}`
    expect(readMetadata('snapshot', `{"signed":${signed},"signatures":[]}`).ok).toBe(false)
  })
})

describe('index.json of format 2', () => {
  const entry = {
    period: '2021Q3',
    revision: 1,
    publishedAt: '2021-10-26T09:00:00+08:00',
    path: `editions/2021Q3-r1.${DIGEST.slice(0, 16)}.json`,
    sha256: DIGEST,
    bytes: 100,
    correction: null,
    manifest: DIGEST,
  }
  const index = {
    format: 'liangping/index/2',
    issuer: { id: 'zaozhuang', name: '枣庄市重点项目推进办公室' },
    sequence: 1,
    issuedAt: '2021-10-26T09:00:00+08:00',
    nextDue: null,
    current: '2021Q3',
    editions: [entry],
    withdrawn: [],
    redacted: [],
  }
  const withdrawn = [{ period: '2021Q3', upToRevision: 1, at: index.issuedAt, reason: DIGEST }]

  it('names a current quarter that stands, and none exactly where all are withdrawn', () => {
    expect(parseIndex2(index).ok).toBe(true)
    expect(parseIndex2({ ...index, withdrawn }).ok).toBe(false)
    expect(parseIndex2({ ...index, withdrawn, current: null }).ok).toBe(true)
    expect(parseIndex2({ ...index, current: null }).ok).toBe(false)
    const again = [entry, { ...entry, revision: 2 }]
    expect(parseIndex2({ ...index, withdrawn, editions: again }).ok).toBe(true)
  })
  it('has free text by digest only, an issuer, and each edition once', () => {
    expect(parseIndex2({ ...index, editions: [{ ...entry, correction: '更正了总投资' }] }).ok).toBe(false)
    expect(parseIndex2({ ...index, issuer: { id: '', name: '某市' } }).ok).toBe(false)
    expect(parseIndex2({ ...index, editions: [entry, entry] }).ok).toBe(false)
  })
  it('leaves notices to a target of their own, each id once', () => {
    const notice = { id: 'n1', kind: 'ticker', text: '请看', from: index.issuedAt, until: index.issuedAt }
    const notices = { format: 'liangping/notices/2', notices: [notice] }
    expect(parseNotices2(notices).ok).toBe(true)
    expect(parseNotices2({ ...notices, notices: [notice, notice] }).ok).toBe(false)
  })
})
