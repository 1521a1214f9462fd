import { describe, expect, it } from 'vitest'
import { claim, FREE, later, LEASE_MS, mayDrive, type Lease } from '@/channels/present/lease'
import { readMessage } from '@/channels/present/messages'

const NOW = 1_000_000
const lease = (holder: string, term: number, until: number): Lease => ({ holder, term, until })

describe('one window drives at a time', () => {
  it.each<[string, Lease, string, boolean]>([
    ['nobody has driven', FREE, 'a', true],
    ['it drove itself', lease('a', 3, NOW + 1000), 'a', true],
    ['another has just driven', lease('b', 3, NOW + 1000), 'a', false],
    ['another drove a while ago', lease('b', 3, NOW), 'a', true],
    ['the clock was set back since another drove', lease('b', 3, NOW + 10 * LEASE_MS), 'a', true],
  ])('%s', (_, held, who, may) => {
    expect(mayDrive(held, who, NOW)).toBe(may)
    expect(claim(held, who, NOW)).toEqual(
      may ? { holder: who, term: held.term + 1, until: NOW + LEASE_MS } : null,
    )
  })

  it.each<[string, Lease, Lease, string]>([
    ['the later term counts', lease('a', 2, 0), lease('b', 1, 9), 'a'],
    ['whichever comes first', lease('b', 1, 9), lease('a', 2, 0), 'a'],
    ['of one term the smaller name', lease('b', 2, 0), lease('a', 2, 9), 'a'],
    ['on both sides', lease('a', 2, 9), lease('b', 2, 0), 'a'],
  ])('%s', (_, a, b, holder) => {
    expect(later(a, b).holder).toBe(holder)
  })
})

describe('what comes over the channel', () => {
  const state = {
    ...{ kind: 'state', from: 'w1', role: 'screen', href: '/present/ranking', cover: 'none', held: true },
    ...{ lease: lease('w1', 1, NOW), sequence: 4, newer: null },
  }
  it('is read where it is one of ours', () => {
    expect(readMessage(state)).toEqual(state)
    for (const kind of ['hello', 'bye', 'take']) {
      expect(readMessage({ kind, from: 'w1' })).toEqual({ kind, from: 'w1' })
    }
  })
  it.each([
    [null],
    ['next'],
    [{ kind: 'drive', from: 'w1' }],
    [{ ...state, href: 'https://elsewhere.example/' }],
    [{ ...state, href: '/status' }],
    [{ ...state, cover: 'red' }],
    [{ ...state, lease: { holder: 'w1', term: -1, until: NOW } }],
    [{ ...state, from: '<b>' }],
    [{ ...state, newer: { period: '2021Q7', revision: 1, publishedAt: '' } }],
  ])('is ignored where it is not: %j', (data) => {
    expect(readMessage(data)).toBeNull()
  })
})
