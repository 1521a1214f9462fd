import { describe, expect, it } from 'vitest'
import { readTurn, turnText } from '@/core/playhead/progress'
import { showingAt } from '@/core/playhead/faults'
import { buildLoop } from '@/core/playhead/timeline'

const loop = buildLoop(
  [
    {
      id: 'rank-history',
      pages: [
        { rows: 1, characters: 10 },
        { rows: 1, characters: 10 },
      ],
    },
  ],
  { dwell: 20, dwellOf: {}, page: null },
)

describe('what the page tells of its progress', () => {
  it('is read back as the turn that is on: scene, page from 1, since, until', () => {
    const turn = showingAt(loop, 1_635_728_425_000)
    expect(turn && readTurn(turnText(turn))).toEqual({
      scene: 'rank-history',
      page: 2,
      since: 1_635_728_420_000,
      until: 1_635_728_440_000,
    })
  })

  it.each([null, undefined, '', 'ranking', 'ranking 1 2', 'ranking x 1 2', 'a b 1 2 3'])(
    'is none where the attribute is %j',
    (text) => expect(readTurn(text)).toBeNull(),
  )

  it('holds before the epoch too, on a machine whose clock is wrong', () =>
    expect(readTurn('ranking 1 -20000 -10')).toEqual({
      scene: 'ranking',
      page: 1,
      since: -20000,
      until: -10,
    }))
})
