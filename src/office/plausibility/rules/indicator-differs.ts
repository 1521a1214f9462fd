import type { Edition, Indicator, Project } from '@/core/publication/contract'
import { groupRatio } from '@/core/publication/sums'
import type { PlausibilityRule } from '../rule'
import { own } from '@/core/publication/own'

/** Names of the ratio that is computed from the projects. */
const RATIO = /^(?:年度)?(?:计划)?(?:项目)?(?:投资)?(?:完成率|完成比例|完成进度)$/u

const isOf = ({ districts }: Project, district: string) => districts.length === 1 && districts[0] === district

/** A district's ratio in percent, of the projects that it has alone. */
function percentOf({ projects }: Edition, district: string): number | null {
  const own = projects.filter((project) => isOf(project, district))
  const { value } = own.length === 0 ? { value: null } : groupRatio(own)
  return value === null ? null : value * 100
}

/** The amounts and districts of its projects: what is odd there makes the ratio odd. */
const pathsOf = ({ projects }: Edition, district: string) =>
  projects.flatMap((project, at) =>
    isOf(project, district)
      ? ['planYuan', 'completedYuan', 'districts'].map((key) => `projects[${at}].${key}`)
      : [],
  )

function differing(edition: Edition, { id, decimals }: Indicator) {
  const tolerance = 10 ** -decimals / 2 + 1e-9
  const compared = (edition.assessment?.results ?? []).flatMap(({ district, values }, at) => {
    const [value, computed] = [own(values, id) ?? null, percentOf(edition, district)]
    return value === null || computed === null ? [] : [{ at, district, value, computed }]
  })
  return { compared, odd: compared.filter((one) => Math.abs(one.value - one.computed) > tolerance) }
}

/** An indicator that is called like the completion ratio, and is not what the projects give. */
export const indicatorDiffers: PlausibilityRule = {
  id: 'indicator-differs',
  level: 'decide',
  look({ edition, previous }) {
    const nameOf = new Map(edition.districts.map(({ id, name }) => [id, name]))
    return (edition.assessment?.indicators ?? []).flatMap((indicator) => {
      if (!RATIO.test(indicator.name) || indicator.unit !== '%') return []
      const { compared, odd } = differing(edition, indicator)
      const held = previous && differing(previous, indicator)
      const most = held && held.compared.length > 0 ? held : { compared, odd }
      // Where most of them differ, the office reckons it in another way.
      if (most.odd.length * 2 > most.compared.length) return []
      return odd.map(({ at, district, value, computed }) => {
        const values = {
          was: { ratio: computed / 100 },
          now: { decimal: value, decimals: indicator.decimals, unit: '%' },
        }
        const named = { district: nameOf.get(district) ?? district, indicator: indicator.name, ...values }
        const paths = [`assessment.results[${at}].values.${indicator.id}`] as const
        return { paths, follows: pathsOf(edition, district), named, ...values }
      })
    })
  },
}
