import { createHash } from 'node:crypto'
import { getPublicKey, hashes, sign } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import type { Edition, IndexEntry, Project, PublishedIndex, TrustedKey } from '@/core/publication/contract'

hashes.sha512 = sha512

// A made-up city small enough to reckon by head; every test changes what it is about.
const SECRET = new Uint8Array(32).fill(7)
const base64url = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64url')

export const key: TrustedKey = { kid: 'test-1', x: base64url(getPublicKey(SECRET)) }

export const project = (change: Partial<Project> = {}): Project => ({
  id: 'P001',
  name: '智能制造产业园',
  level: 'municipal',
  districts: ['370481'],
  location: '经济开发区',
  start: 2020,
  end: 2022,
  stage: 'continuing',
  totalYuan: 1_200_000_000,
  planYuan: 300_000_000,
  completedYuan: 330_000_000,
  light: null,
  unit: '市交通运输局',
  problem: null,
  remedy: null,
  ...change,
})

export const edition = (change: Partial<Edition> = {}): Edition => ({
  format: 'liangping/edition/1',
  period: '2021Q3',
  revision: 1,
  asOf: '2021-09-30',
  publishedAt: '2021-10-26T09:00:00+08:00',
  issuer: '市重点项目推进办公室',
  sample: false,
  correction: null,
  rules: { timeProgress: null, lights: { yellowBelow: 0, redBelow: 0.1 } },
  districts: [
    { id: '370481', name: '滕州市', group: 'district' },
    { id: '370403', name: '薛城区', group: 'district' },
    { id: '370406', name: '山亭区', group: 'district' },
    { id: 'zzgx', name: '高新区', group: 'functional-zone' },
  ],
  stages: [
    { id: 'new', name: '新开工' },
    { id: 'continuing', name: '续建' },
  ],
  projects: [
    project(),
    project({
      id: 'P002',
      level: 'provincial',
      districts: ['370403', 'zzgx'],
      planYuan: 100_000_000,
      completedYuan: 90_000_000,
    }),
    project({ id: 'P003', stage: null, planYuan: null, completedYuan: null, start: null, end: null }),
  ],
  assessment: {
    indicators: [
      { id: 'completion', name: '投资完成率', unit: '%', weight: 40, better: 'higher', decimals: 1 },
    ],
    results: [
      { district: '370481', score: 95.5, rank: 1, values: { completion: 130.2 } },
      { district: '370403', score: 95.5, rank: 1, values: { completion: null } },
      { district: '370406', score: 90, rank: 3, values: {} },
      { district: 'zzgx', score: 80, rank: 1, values: { completion: 99 } },
    ],
  },
  pipeline: [{ field: '高端装备', district: '370481', projects: 12, totalYuan: 5_600_000_000 }],
  services: [{ group: '企呼枣应', name: '受理企业诉求', value: 8135, unit: '件', decimals: 0 }],
  totals: { projects: 3, plan: '4.0亿元', completed: '4.2亿元', ratio: '105.0%' },
  ...change,
})

export const bytesOf = (value: unknown): ArrayBuffer => {
  const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
  return bytes.buffer
}
export const sha256Of = (bytes: ArrayBuffer) =>
  createHash('sha256').update(new Uint8Array(bytes)).digest('hex')

export function entryOf(
  bytes: ArrayBuffer,
  { period, revision }: Pick<Edition, 'period' | 'revision'>,
): IndexEntry {
  const sha256 = sha256Of(bytes)
  return {
    period,
    revision,
    publishedAt: '2021-10-26T09:00:00+08:00',
    path: `editions/${period}-r${revision}.${sha256.slice(0, 16)}.json`,
    sha256,
    bytes: bytes.byteLength,
    correction: null,
  }
}

export const index = (editions: IndexEntry[], change: Partial<PublishedIndex> = {}): PublishedIndex => ({
  format: 'liangping/index/1',
  sequence: 1,
  issuedAt: '2021-10-26T09:00:00+08:00',
  nextDue: '2022-01-31',
  current: '2021Q3',
  editions,
  ...change,
})

export const HEADER = { alg: 'EdDSA', kid: key.kid, typ: 'liangping-index+jws' }

export function signed(payload: unknown, header: object = HEADER, secret = SECRET): string {
  const message = `${base64url(JSON.stringify(header))}.${base64url(typeof payload === 'string' ? payload : JSON.stringify(payload))}`
  return `${message}.${base64url(sign(new TextEncoder().encode(message), secret))}`
}

export interface Folder {
  readonly jws: string
  readonly entries: readonly IndexEntry[]
  readonly bytes: ReadonlyMap<string, ArrayBuffer>
}

/** A published folder of these editions, signed. */
export function folder(
  editions: readonly Pick<Edition, 'period' | 'revision'>[],
  change: Partial<PublishedIndex> = {},
): Folder {
  const files = editions.map((each) => [entryOf(bytesOf(each), each), bytesOf(each)] as const)
  const entries = files.map(([entry]) => entry)
  return {
    jws: signed(index(entries, change)),
    entries,
    bytes: new Map(files.map(([entry, bytes]) => [entry.path, bytes])),
  }
}

/** The quarter before, to go with `edition()`. */
export const secondQuarter = (change: Partial<Edition> = {}): Edition =>
  edition({
    period: '2021Q2',
    asOf: '2021-06-30',
    publishedAt: '2021-07-26T09:00:00+08:00',
    projects: edition().projects.map((each) => ({
      ...each,
      completedYuan: each.completedYuan && each.completedYuan / 2,
    })),
    totals: { projects: 3, plan: null, completed: null, ratio: null },
    ...change,
  })
