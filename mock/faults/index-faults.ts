import type { PublishedIndex } from '@/core/publication/contract'
import { generateKeyPair } from '@/office/publishing/keys'
import { instantAt } from '@/office/workbook/instant'
import type { Fault } from './fault'

const signed = (id: string, title: string, change: Omit<Fault, 'id' | 'title' | 'on' | 'effect'>): Fault => ({
  id,
  title,
  on: 'index',
  effect: 'refused',
  ...change,
})

const HOUR_MS = 3_600_000
const TOO_LARGE = 1_000_001

const withNewest = (index: PublishedIndex, change: Partial<PublishedIndex['editions'][number]>): object => ({
  ...index,
  editions: index.editions.map((entry, at) =>
    at === index.editions.length - 1 ? { ...entry, ...change } : entry,
  ),
})

/** The last character of a JWS's signature carries unused bits: the first one is changed instead. */
function otherSignature(jws: string): string {
  const at = jws.lastIndexOf('.') + 1
  return `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`
}

function notice(kind: 'ticker' | 'takeover', text: string) {
  return (index: PublishedIndex, nowMs: number): object => ({
    ...index,
    notices: [
      { id: `mock-${kind}`, kind, text, from: instantAt(nowMs - HOUR_MS), until: instantAt(nowMs + HOUR_MS) },
    ],
  })
}

/** What may be wrong with the index and its signature; the last four are well-formed and shown. */
export const INDEX_FAULTS: readonly Fault[] = [
  signed('bad-signature', 'The signature is not the one of these bytes', { jws: otherSignature }),
  signed('unknown-key', 'Signed by a key nobody trusts', {
    seal: () => {
      const key = generateKeyPair('stranger')
      return { key, header: { alg: 'EdDSA', kid: key.kid, typ: 'liangping-index+jws' } }
    },
  }),
  signed('borrowed-key-id', "Signed by another key under the trusted key's id", {
    seal: ({ header }) => ({ header, key: generateKeyPair('stranger') }),
  }),
  signed('alg-none', 'Unsigned, and says so', {
    seal: ({ header, key }) => ({ key, header: { ...header, alg: 'none' } }),
    jws: (jws) => jws.slice(0, jws.lastIndexOf('.') + 1),
  }),
  signed('alg-hs256', 'Claims another algorithm', {
    seal: ({ header, key }) => ({ key, header: { ...header, alg: 'HS256' } }),
  }),
  signed('other-type', 'A JWS of another type', {
    seal: ({ header, key }) => ({ key, header: { ...header, typ: 'JWT' } }),
  }),
  signed('truncated-json', 'Signed, but the JSON breaks off', {
    payload: (text) => text.slice(0, text.length >> 1),
  }),
  signed('replayed', 'An index of long ago, properly signed', {
    index: (index) => ({
      ...index,
      sequence: 0,
      editions: index.editions.slice(0, 1),
      current: index.editions[0]?.period,
    }),
  }),
  signed('future-index', 'A format of the future', {
    index: (index) => ({ ...index, format: 'liangping/index/9' }),
  }),
  signed('index-too-large', 'An index of more than 1 MB', {
    index: (index) => ({ ...index, padding: 'x'.repeat(TOO_LARGE) }),
  }),
  signed('sequence-as-text', 'The sequence is a text', {
    index: (index) => ({ ...index, sequence: String(index.sequence) }),
  }),
  signed('path-outside', 'An edition outside of the folder', {
    index: (index) => withNewest(index, { path: '../../secrets/2021Q3-r1.0123456789abcdef.json' }),
  }),
  signed('wrong-digest', 'The edition has another digest than the index says', {
    index: (index) => withNewest(index, { sha256: 'f'.repeat(64) }),
  }),
  signed('wrong-length', 'The edition has another length than the index says', {
    index: (index) => withNewest(index, { bytes: (index.editions.at(-1)?.bytes ?? 0) + 1 }),
  }),
  signed('edition-too-large', 'An edition of more than 32 MB is announced', {
    index: (index) => withNewest(index, { bytes: 32_000_001 }),
  }),
  {
    ...signed('skipped-sequence', 'Sequences that nobody saw are skipped', {
      index: (index) => ({ ...index, sequence: index.sequence + 5 }),
    }),
    effect: 'shown',
  },
  {
    ...signed('overdue', 'The next publication is overdue', {
      index: (index) => ({ ...index, nextDue: '2022-01-31' }),
    }),
    effect: 'shown',
  },
  {
    ...signed('ticker', 'A notice in a line', { index: notice('ticker', '今日14时大厅设备检修，请稍候。') }),
    effect: 'shown',
  },
  {
    ...signed('takeover', 'A notice on the whole screen', { index: notice('takeover', '请按指引有序疏散') }),
    effect: 'shown',
  },
]
