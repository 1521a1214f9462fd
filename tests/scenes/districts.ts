import type { Edition, Project } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import { sampleEditions } from '#mock/city/editions'
import { quarter, row } from '../core/figures/city'

/** Districts A区, B区 … of a made-up city. */
export const districts = (count: number): Edition['districts'] =>
  Array.from({ length: count }, (_, place) => {
    const id = String.fromCharCode(65 + place)
    return { id, name: `${id}区`, group: 'district' }
  })

type Amount = Project['planYuan']

/** One project a district, in hundreds of millions of yuan: plan and completed. */
export const planned = (
  period: Period,
  amounts: readonly (readonly [plan: Amount, completed: Amount])[],
  change: Partial<Edition> = {},
): Edition => {
  const yuan = (amount: Amount) => (amount === null ? null : Math.round(amount * 1e8))
  const named = districts(amounts.length)
  const projects = amounts.map(([plan, completed], place) =>
    row({ districts: [named[place]?.id ?? 'A'], planYuan: yuan(plan), completedYuan: yuan(completed) }),
  )
  return quarter(period, projects, { districts: named, ...change })
}

/** The same with a plan of ten each. */
export const completed = (period: Period, ...amounts: readonly Amount[]): Edition =>
  planned(
    period,
    amounts.map((amount) => [10, amount]),
  )

/** The sample city with the newest revision of each period. */
export const samplePublications = (): Edition[] => [
  ...new Map(sampleEditions().map((edition) => [edition.period, edition])).values(),
]
