import { describe, expect, it } from 'vitest'
import { rowsOf, summaryOf, type Fleet } from '@/app/fleet/fleet-view'
import { nextReportMs } from '@/app/fleet/send-report'
import { ownName } from '@/app/fleet/screen-name'
import { REPORT_EVERY_MS } from '@/core/fleet/report'
import { createSay } from '@/scenes/words'
import { NOW, report } from '../../core/fleet/reports'

const zh = createSay('zh-CN')
const en = createSay('en')
const screen = (name: string, condition: Fleet['screens'][number]['condition']) => ({
  ...report({ name }),
  ...{ condition, receivedAt: NOW },
})
const fleet = (...screens: Fleet['screens']): Fleet => ({ now: NOW, screens })

describe('all screens at a glance', () => {
  const some = fleet(screen('b', 'well'), screen('a', 'well'), screen('z', 'late'), screen('c', 'failing'))

  it('has those first that need somebody', () => {
    expect(rowsOf(some, zh).map(({ name }) => name)).toEqual(['z', 'c', 'a', 'b'])
    expect(rowsOf(some, zh)[0]?.cells).toMatchObject({
      ...{
        condition: '失联',
        publication: '2021Q3-r1',
        on: '考核排名 第1页',
        reported: '2021年11月1日 09:00',
      },
      ...{ heap: '21.0\u00a0MB', version: '0.1.0' },
    })
  })

  it('tells of a changed past with both digests', () => {
    const rewritten = { edition: '2021Q2-r1', was: 'a'.repeat(64), now: 'b'.repeat(64) }
    const [row] = rowsOf(fleet({ ...screen('a', 'rewritten'), rewritten }), zh)
    expect(row?.cells.condition).toBe(`历史被改写：2021Q2-r1原摘要${rewritten.was}，现为${rewritten.now}`)
    const gone = fleet({ ...screen('a', 'rewritten'), rewritten: { ...rewritten, now: null } })
    expect(rowsOf(gone, zh)[0]?.cells.condition).toContain('现为无')
  })

  it('says how many there are, and how many do not do well', () => {
    expect(summaryOf(some, zh)).toBe('共4块屏幕：失联1块、取数失败1块')
    expect(summaryOf(some, en)).toBe('4 screens: 1 late and 1 cannot poll')
    expect(summaryOf(fleet(screen('a', 'well')), en)).toBe('1 screen, well')
  })
})

describe('a screen that reports', () => {
  it('waits longer with every failure, five minutes at most', () => {
    expect(nextReportMs(0, 0.5)).toBe(REPORT_EVERY_MS)
    expect(nextReportMs(1, 0.5)).toBe(2 * REPORT_EVERY_MS)
    expect(nextReportMs(99, 0.5)).toBe(10 * REPORT_EVERY_MS)
  })

  it('keeps the name it made up, and does without a storage', () => {
    const kept = new Map<string, string>()
    const storage = () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => kept.set(key, text),
      }) as unknown as Storage
    const random = () => new Uint8Array([1, 171])
    expect(ownName(storage, random)).toBe('screen-01ab')
    expect(ownName(storage, () => new Uint8Array([9]))).toBe('screen-01ab')
    const refused = () => {
      throw new Error('refused')
    }
    expect(ownName(refused, random)).toBe('screen-01ab')
  })
})
