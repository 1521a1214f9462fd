import { describe, expect, it } from 'vitest'
import { valueOf } from '@/core/figures/figure'
import { stageFlow } from '@/core/figures/stage-flow'
import { quarter, row } from './city'

const before = [
  row({ id: 'stays', stage: 'new' }),
  row({ id: 'small', stage: 'new', totalYuan: 1 }),
  row({ id: 'large', stage: 'new', totalYuan: 2 }),
  row({ id: 'unknown', stage: 'new', totalYuan: null }),
  row({ id: 'goes', stage: 'continuing' }),
  row({ id: 'was-unpublished', stage: null }),
]
const after = [
  row({ id: 'stays', stage: 'new' }),
  row({ id: 'small', stage: 'continuing', totalYuan: 1 }),
  row({ id: 'large', stage: 'continuing', totalYuan: 2 }),
  row({ id: 'unknown', stage: 'continuing', totalYuan: null }),
  row({ id: 'was-unpublished', stage: 'new' }),
  row({ id: 'comes', stage: 'new' }),
  row({ id: 'is-unpublished', stage: null }),
]
const flow = stageFlow([quarter('2021Q2', before), quarter('2021Q3', after)], '2021Q3')

describe('stage movement by project id', () => {
  it('tells apart who stayed, moved, entered and left', () => {
    expect(flow.parts.map(({ from, to, count }) => [from, to, count.value, count.id])).toEqual([
      ['new', 'new', 1, 'stage.new.stayed'],
      ['new', 'continuing', 3, 'stage.new.continuing.moved'],
      [null, 'new', 1, 'stage.new.entered'],
      ['continuing', null, 1, 'stage.continuing.left'],
    ])
    expect([flow.moved, flow.entered, flow.left].map(valueOf)).toEqual([3, 1, 1])
  })

  it('counts a project whose stage is not published in no stage, and says how many there are', () => {
    expect(flow.total.value).toBe(7)
    expect(flow.unpublished.value).toBe(1)
    expect(flow.now.map(({ count }) => count.value)).toEqual([3, 3])
  })

  it('has the stages of the period before under its name', () => {
    expect(flow.before.map(({ count }) => [count.id, count.value])).toEqual([
      ['stage.new.count@2021Q2', 4],
      ['stage.continuing.count@2021Q2', 1],
    ])
  })

  it('names those that came into a stage, the largest first, unpublished amounts last', () => {
    const [arrivals, more] = flow.arrivals
    expect(more).toBeUndefined()
    expect(arrivals?.stage.id).toBe('continuing')
    expect(arrivals?.arrived).toMatchObject({ id: 'stage.continuing.arrived', value: 3 })
    expect(arrivals?.projects.map(({ id }) => id)).toEqual(['large', 'small', 'unknown'])
  })

  it('compares with nothing where no period came before, or where that told no stages', () => {
    const untold = before.map((project) => ({ ...project, stage: null }))
    for (const earlier of [[], [quarter('2021Q2', untold)]]) {
      const alone = stageFlow([...earlier, quarter('2021Q3', after)], '2021Q3')
      expect([alone.since, alone.parts, alone.before, alone.arrivals]).toEqual([null, [], [], []])
    }
  })

  it('keeps those that left a stage which no longer exists', () => {
    const older = quarter('2021Q2', [row({ id: 'old', stage: 'paused' })], {
      stages: [{ id: 'paused', name: '停工' }],
    })
    const { parts } = stageFlow([older, quarter('2021Q3', [row({ id: 'old', stage: 'new' })])], '2021Q3')
    expect(parts.map(({ from, to }) => [from, to])).toEqual([['paused', 'new']])
  })
})
