import { isAbsent } from '@/core/figures/figure'
import type { RankHistory } from '@/core/figures/ranking'
import type { Say } from '@/core/i18n/say'
import { columnsIn, type Fact, type Table } from '@/core/i18n/table'
import { shortName } from '../naming'
import { tableCharacters } from '../reading'
import { defineScene } from '../scene'
import { chart } from './chart'
import type { RankHistoryFigures } from './figures'
import { finding } from './finding'
import { rankNow } from './lanes'
import { netStory } from './story'

function facts({ history }: RankHistoryFigures, say: Say): readonly Fact[] {
  const [from] = history.periods
  const { movers } = netStory(history)
  const [mover] = movers
  const first = history.series.find((series) => rankNow(series) === 1)
  const fact = (key: string, series: RankHistory['series'][number], at: 0 | -1, named = {}): Fact[] => {
    const figure = series.ranks.at(at)
    const name = shortName(series.district.name, series.district.label)
    return figure ? [{ label: say.t(`rank-history.fact.${key}`, { name, ...named }), figure }] : []
  }
  return [
    ...(first ? fact('now', first, -1) : []),
    ...(mover && mover.series !== first ? fact('now', mover.series, -1) : []),
    ...(mover && from ? fact('then', mover.series, 0, { period: say.quarterMark(from) }) : []),
  ]
}

function table({ history }: RankHistoryFigures, say: Say): Table {
  const { start, end } = columnsIn(say)
  return {
    caption: say.t('rank-history.caption'),
    columns: [start('district'), ...history.periods.map((period) => end(period, say.quarterMark(period)))],
    rows: history.series.map(({ district, ranks }) => [
      district.name,
      ...ranks.map((rank, at) =>
        history.assessed[at] || !isAbsent(rank) ? rank : say.t('rank-history.notAssessed'),
      ),
    ]),
  }
}

export const scene = defineScene<RankHistoryFigures>({
  id: 'rank-history',
  order: 40,
  finding,
  subject: ({ history, at }, say) =>
    say.t('rank-history.subject', { from: say.quarter(history.periods[0] ?? at), to: say.quarter(at) }),
  facts,
  table,
  chart,
  along: 'both',
  pages: (figures, _room, say) => [
    {
      from: 0,
      to: figures.history.series.length,
      characters: Math.ceil(tableCharacters(table(figures, say)) / 2),
    },
  ],
})
