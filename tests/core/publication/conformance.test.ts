import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TrustedKey } from '@/core/publication/contract'
import { createDigest } from '@/core/publication/digest'
import { newestRevisions } from '@/core/publication/newest'
import { lineOf } from '@/core/publication/problems'
import { checkBytes, readEdition } from '@/core/publication/read-edition'
import { verifyIndex } from '@/core/publication/signature'

const folder = new URL('../../fixtures/conformance/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder))

describe('the conformance folder', () => {
  const keys = () => JSON.parse(read('trusted-keys.json').toString()) as TrustedKey[]
  const verified = () => verifyIndex(read('published/index.jws').toString().trim(), keys())

  it('verifies, and its payload is the one for people', () => {
    const result = verified()
    expect(result).toMatchObject({ ok: true, value: { key: { sample: true } } })
    expect(result.ok && result.value.index).toEqual(JSON.parse(read('published/index.json').toString()))
  })

  it('has editions that digest, validate and mean what they say', async () => {
    const result = verified()
    if (!result.ok) throw new Error(result.problems.map(lineOf).join('\n'))
    const entries = newestRevisions(result.value.index)
    expect(entries.map(({ period }) => period)).toEqual([
      '2020Q2',
      '2020Q3',
      '2020Q4',
      '2021Q1',
      '2021Q2',
      '2021Q3',
    ])
    for (const entry of entries) {
      const bytes = Uint8Array.from(read(`published/${entry.path}`)).buffer
      expect((await checkBytes(entry, bytes, createDigest())).ok).toBe(true)
      const edition = readEdition(entry, bytes)
      expect(edition.ok ? [] : edition.problems.map(lineOf)).toEqual([])
    }
  })
})
