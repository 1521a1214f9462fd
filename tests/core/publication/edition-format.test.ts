import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { footerNotice } from '@/channels/shared/footer-notice'
import { waitingReason } from '@/channels/shared/waiting-reason'
import { createSay } from '@/core/i18n/create-say'
import { wordProblem } from '@/core/i18n/problem-words'
import type { Edition } from '@/core/publication/contract'
import type { WantedFile } from '@/core/publication/trust'
import { createMemoryLastGood } from '@/core/publication/last-good'
import { acceptsEdition, parseEdition } from '@/core/publication/parse'
import { isTooNew, lineOf, type Problem } from '@/core/publication/problems'
import { EditionSchema } from '@/core/publication/schema'
import { createVerifier } from '@/core/publication/verifier'
import { changed, paths } from '../../schemas/change'
import { edition, folder, key, project, secondQuarter } from './small-city'

const linesOf = (value: unknown) => {
  const result = parseEdition(value)
  return result.ok ? [] : result.problems.map(lineOf)
}

/** Everything that only format 2 has. */
const second = (change: Partial<Edition> = {}): Edition => ({
  ...edition(),
  format: 'liangping/edition/2',
  rules: { ...edition().rules, cards: { yellowBelow: 0.05, redBelow: 0.2 } },
  districts: edition().districts.map((each) =>
    each.id === '370481' ? { ...each, successorOf: '370400' } : each,
  ),
  projects: [
    project({ districts: [], level: 'national' }),
    project({ id: 'P002', level: 'county', formerIds: ['A2', 'B2'] }),
  ],
  totals: { projects: 2, plan: null, completed: null, ratio: null },
  words: { district: '县(区)', cards: { blue: '优秀', yellow: '预警', red: '约谈' } },
  decisions: [{ rule: 'district-recoded', reason: '区划调整' }],
  ...change,
})

describe('the second format of an edition', () => {
  it('is taken with all that it has', () => {
    expect(linesOf(second())).toEqual([])
    expect(
      linesOf(second({ rules: { ...edition().rules, cards: null }, words: { district: null, cards: null } })),
    ).toEqual([])
  })

  it('may do without any of it', () => {
    expect(linesOf({ ...edition(), format: 'liangping/edition/2' })).toEqual([])
  })

  it.each([
    ['cards of districts', { rules: second().rules }],
    ['a successor', { districts: second().districts }],
    ['a project of no district', { projects: [project(), project({ id: 'P2', districts: [] })] }],
    ['a national project', { projects: [project({ level: 'national' })] }],
    ['a project of a county', { projects: [project({ level: 'county' })] }],
    ['a former id', { projects: [project({ formerIds: ['x'] })] }],
    ['a word', { words: { district: '县', cards: null } }],
    ['a decision', { decisions: [] }],
  ] satisfies [string, Partial<Edition>][])(
    'is needed for %s: an older display would pass over it',
    (_, change) => {
      const result = parseEdition({ ...edition(), ...change })
      const problems = result.ok ? [] : result.problems
      expect(problems.map(lineOf)).toEqual(['format: expected "liangping/edition/2"'])
      expect(problems.filter(isTooNew)).toEqual([])
    },
  )

  it('names a word, not a sentence', () => {
    const [line] = linesOf(second({ words: { district: '一个很长很长很长很长的说法', cards: null } }))
    expect(line).toBe(
      'words.district: expected a word of at most 12 characters or null, got "一个很长很长很长很长的说法"',
    )
  })

  it('has one successor of what is no longer there', () => {
    const [first, another, ...others] = second().districts
    const districts = [first!, { ...another!, successorOf: '370400' }, ...others]
    expect(linesOf(second({ districts }))).toEqual([
      'districts[].successorOf: "370400" stands at districts[].successorOf already',
    ])
    const itself = [{ ...first!, successorOf: first!.id }, another!, ...others]
    expect(linesOf(second({ districts: itself }))).toEqual([
      'districts[].successorOf: "370481" stands at districts[0].id already',
    ])
    const projects = [project({ formerIds: ['P002'] }), project({ id: 'P002', formerIds: ['x', 'x'] })]
    expect(linesOf(second({ projects }))).toEqual([
      'projects[].formerIds: "P002" stands at projects[1].id already',
      'projects[].formerIds: "x" stands at projects[].formerIds already',
    ])
  })

  it('is read alike by the fast reader and by valibot', () => {
    const values = fc.oneof(
      fc.constantFrom(null, undefined, '', '县', '一个很长很长很长很长的说法', 'county', [], {}, 0, ['x']),
      fc.jsonValue(),
    )
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...paths(second())), values, (path, value) => {
        const mutated = changed(second(), path, value)
        if (acceptsEdition(mutated)) taken += 1
        expect(acceptsEdition(mutated)).toBe(v.safeParse(EditionSchema, mutated).success)
      }),
      { numRuns: 500, seed: 2 },
    )
    expect(taken).toBeGreaterThan(30)
  })
})

describe('a display too old for a format', () => {
  const [zh, en] = [createSay('zh-CN'), createSay('en')]
  const newer = { ...edition(), format: 'liangping/edition/3', projects: [{ ...project(), level: 'world' }] }
  const problems = () => {
    const result = parseEdition(newer)
    return result.ok ? [] : result.problems
  }

  it('tells the format alone, whatever else it does not know', () => {
    expect(problems().map(lineOf)).toEqual([
      'format: expected one of "liangping/edition/1", "liangping/edition/2", got "liangping/edition/3"',
    ])
    expect(problems().map((each) => wordProblem(each, zh))).toEqual([
      'format: 应为"liangping/edition/1", "liangping/edition/2"之一，实为"liangping/edition/3"',
    ])
  })

  it('a file that is none of ours does not call for an update', () => {
    const others = [{ format: 'other/1' }, { format: 3 }, { ...edition(), format: undefined }]
    for (const value of others) {
      const result = parseEdition(value)
      expect(result.ok ? [] : result.problems.filter(isTooNew)).toEqual([])
      expect(result.ok).toBe(false)
    }
  })

  it('keeps its last good, and says on the wall that it must be updated', async () => {
    const keep = createMemoryLastGood()
    const make = () => createVerifier({ keys: [key], keep, derive: (_, at) => at })
    const verifier = make()
    const admit = async ({ bytes }: ReturnType<typeof folder>, entries: readonly WantedFile[]) => {
      const refused: Problem[] = []
      for (const entry of entries) {
        const result = await verifier.admit(entry, (bytes.get(entry.path) ?? new ArrayBuffer(0)).slice(0))
        if (!result.ok) refused.push(...result.problems)
      }
      return refused
    }
    const missingIn = async ({ jws }: ReturnType<typeof folder>) => {
      const opened = await verifier.open(jws, 0)
      return opened.ok ? opened.value.missing : []
    }
    const good = folder([secondQuarter()], { current: '2021Q2' })
    expect(await admit(good, await missingIn(good))).toEqual([])
    expect((await verifier.take()).ok).toBe(true)
    await verifier.keep()

    const strange = folder([secondQuarter(), newer], { sequence: 2 })
    const refused = await admit(strange, await missingIn(strange))
    expect(refused.map(isTooNew)).toEqual([true])
    expect((await verifier.take()).ok).toBe(false)
    expect((await verifier.recall())?.derived).toBe('2021Q2')
    expect((await make().recall())?.derived).toBe('2021Q2')

    const standing = { failures: 3, refusals: refused, lastCheckedAt: null }
    expect(footerNotice(standing, zh)).toBe('新数据的格式比本机程序新，请更新程序')
    expect(footerNotice(standing, en)).toContain('please update')
    const polls = { lastFailure: { failures: [], problems: refused } }
    expect(waitingReason(polls, false, zh)).toBe('新数据的格式比本机程序新，请更新程序')
  })
})
