import { describe, expect, it } from 'vitest'
import type { Edition } from '@/core/publication/contract'
import { meaningOf } from '@/core/publication/meaning'
import { parseEdition } from '@/core/publication/parse'
import { refuseUnknownArguments } from '@/node/command/known-options'
import { contentTypeOf, UNKNOWN_TYPE } from '@/node/server/content-types'
import { announcedYuan } from '@/core/publication/announced'
import { makeLedger, rowsOf } from '@/office/ledger/ledger'
import { figuresFile } from '@/office/publishing/open-figures-file'
import { answer } from '@/scenes/answer'
import { found, say, second, third } from './plausibility/kit'

/** What every object answers to, and an ordinary id that sorts where it does. */
const NAMES = [
  ['__proto__', '__proty__'],
  ['constructor', 'constructos'],
  ['toString', 'toStrinh'],
  ['hasOwnProperty', 'hasOwnPropertz'],
] as const

/** Each kind of thing has one with this id, and for one district the indicator was not published. */
function city(edition: Edition, id: string): Edition {
  const text = JSON.stringify(edition)
  const named = ['"d0"', '"P0"', '"continuing"', '"x"'].reduce(
    (all, one) => all.replaceAll(one, JSON.stringify(id)),
    text,
  )
  const read = parseEdition(JSON.parse(named.replace(/("d1",.*?"values":\{)[^}]*/, '$1')))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** All that is made of two quarters and a correction, each as text. */
function made(id: string): string[] {
  const [before, now] = [city(second(), id), city(third(), id)]
  const changed: Edition = {
    ...now,
    projects: now.projects.slice(1),
    assessment: city(third(), id).assessment,
  }
  const publications = [before, now]
  const subjects = ['district', 'project'].map((scene) =>
    answer(publications, now.period, { ask: 'scene', scene, about: id }),
  )
  const sources = [`indicator.${id}.${id}.value`, `district.${id}.plan`, `indicator.${id}.d1.value`].map(
    (figure) => answer(publications, now.period, { ask: 'source', figure }),
  )
  return [
    ...[
      meaningOf(now, now),
      figuresFile(now, [before]),
      answer(publications, now.period, { ask: 'scenes' }),
      subjects,
      sources,
    ],
    ...[found(now, [before]), rowsOf(makeLedger({ edition: changed, rows: null }, now, [], say))],
    rowsOf(makeLedger({ edition: city(third(), 'y'), rows: null }, now, [], say)),
  ].map((each) => JSON.stringify(each))
}

describe('an id is an ordinary id', () => {
  it.each(NAMES)(
    'though it is %s: figures, sources, oddities and ledger are those of %s',
    (odd, ordinary) => {
      const told = made(ordinary)
      expect(told.join()).toContain(ordinary)
      expect(made(odd)).toEqual(told.map((each) => each.replaceAll(ordinary, odd)))
    },
  )

  it.each(NAMES)('and %s is no unit, ending or option of ours', (odd) => {
    expect(announcedYuan(`12${odd}`)).toBeNull()
    expect(contentTypeOf(`/published/a.${odd}`)).toBe(UNKNOWN_TYPE)
    expect(() => refuseUnknownArguments([`--${odd}`], {})).toThrow(`--${odd}`)
  })
})
