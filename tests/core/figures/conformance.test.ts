import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isAbsent } from '@/core/figures/figure'
import { openFigures } from '@/core/figures/open-figures'
import type { TrustedKey } from '@/core/publication/contract'
import { lineOf } from '@/core/publication/problems'
import type { Period } from '@/core/publication/period'
import { readFolder } from '@/node/publisher/read-folder'

interface Expected {
  readonly period: Period
  readonly revision: number
  readonly figures: Readonly<Record<string, { value: number | string } | { absent: string }>>
  readonly laggards: readonly string[]
}

const folder = new URL('../../fixtures/conformance/', import.meta.url)
const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))
const PERIODS = ['2020Q2', '2020Q3', '2020Q4', '2021Q1', '2021Q2', '2021Q3'] as const

describe('the open figures agree with the independent implementation', () => {
  const expected = json('expected.json') as Expected[]

  async function publications() {
    const dir = fileURLToPath(new URL('published', folder))
    const read = await readFolder(dir, json('trusted-keys.json') as TrustedKey[])
    if (!read.ok) throw new Error(read.problems.map(lineOf).join('\n'))
    return read.value.publications
  }

  it('for every period there is', async () => {
    expect(expected.map(({ period }) => period)).toEqual(PERIODS)
    expect((await publications()).map(({ period }) => period)).toEqual(PERIODS)
  })

  it.each(PERIODS)(
    'of %s: sums exactly, fractions to 1e-9, absent codes and laggards the same',
    async (at) => {
      const open = openFigures(await publications(), at)
      const wanted = expected.find(({ period }) => period === at)
      expect([open.period, open.revision, open.laggards]).toEqual([at, wanted?.revision, wanted?.laggards])
      expect(open.figures.map(({ id }) => id)).toEqual(Object.keys(wanted?.figures ?? {}))
      for (const figure of open.figures) {
        const other = wanted?.figures[figure.id]
        const got = isAbsent(figure) ? { absent: figure.absent } : { value: figure.value }
        const isFraction = figure.unit === 'ratio' || figure.unit === 'points'
        if (isFraction && other && 'value' in other && 'value' in got) {
          expect(Math.abs(Number(got.value) - Number(other.value)), figure.id).toBeLessThanOrEqual(1e-9)
        } else expect({ [figure.id]: got }).toEqual({ [figure.id]: other })
      }
    },
  )
})
