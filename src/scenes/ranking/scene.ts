import { isAbsent } from '@/core/figures/figure'
import type { Ranking } from '@/core/figures/ranking'
import type { ContentBox } from '@/core/frame/content-box'
import type { Say } from '@/core/i18n/say'
import { columnsIn, type Fact, type Table } from '@/core/i18n/table'
import { groupName } from '../naming'
import { evenPages } from '../paging'
import { tablePages } from '../reading'
import { defineScene } from '../scene'
import { HEADING_ROWS } from './board'
import { chart, HEAD_UNITS } from './chart'
import type { RankingFigures } from './figures'
import { finding } from './finding'
import { storyOf } from './story'

/** A row is never lower than this many body type sizes. */
const ROW_EMS = 2

function groupsOf({ rows }: Ranking): readonly string[] {
  return [...new Set(rows.map(({ district }) => district.group))]
}

function facts({ ranking }: RankingFigures, say: Say): readonly Fact[] {
  const { leaders, movers } = storyOf(ranking)
  const [first] = leaders
  const last = ranking.rows.findLast(
    ({ district, rank }) => district.group === first?.district.group && !isAbsent(rank),
  )
  const all = [
    first && { label: say.t('ranking.fact.first'), figure: first.score },
    last && last !== first && { label: say.t('ranking.fact.last'), figure: last.score },
    movers[0] && { label: say.t('ranking.fact.change'), figure: movers[0].change },
  ]
  return all.filter((fact) => fact !== undefined && fact !== false)
}

function table({ ranking }: RankingFigures, say: Say): Table {
  const grouped = groupsOf(ranking).length > 1
  const { start, end } = columnsIn(say)
  return {
    caption: say.t('ranking.caption'),
    columns: [
      start('district'),
      ...(grouped ? [start('group', say.t('ranking.column.group'))] : []),
      end('rank'),
      end('score'),
      end('change', say.t('common.column.rankChange')),
      end('rank-before', say.t('ranking.column.rankBefore')),
      end('score-before', say.t('ranking.column.scoreBefore')),
    ],
    rows: ranking.rows.map(({ district, rank, score, change, previousRank, previousScore }) => [
      district.name,
      ...(grouped ? [groupName(district.group, say)] : []),
      rank,
      score,
      change,
      previousRank,
      previousScore,
    ]),
  }
}

export const scene = defineScene<RankingFigures>({
  id: 'ranking',
  order: 30,
  finding,
  subject: ({ at }, say) => say.t('ranking.subject', { quarter: say.quarter(at) }),
  facts,
  table,
  chart,
  pages(figures, room: ContentBox, say) {
    const headings = groupsOf(figures.ranking).length
    const heads =
      room.designPx * HEAD_UNITS + (headings > 1 ? headings * HEADING_ROWS * ROW_EMS * room.type.body : 0)
    const capacity = (room.height - heads) / (ROW_EMS * room.type.body)
    return tablePages(table(figures, say), evenPages(figures.ranking.rows.length, capacity))
  },
})
