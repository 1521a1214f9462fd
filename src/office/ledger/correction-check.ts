import type { Edition } from '@/core/publication/contract'
import { compact } from '@/office/workbook/cell'
import { ledgerOf } from './entries'

/** What a sentence about a correction names. */
export interface NamedPlaces {
  /** It names something that changed. */
  readonly namesChanged: boolean
  /** Districts and projects that it names, and of which nothing changed. */
  readonly strangers: readonly string[]
}

/** How a sentence names what changed about the edition as a whole. */
const ABOUT: Readonly<Record<string, string>> = {
  ...{ asOf: '截止日期', issuer: '发布单位', timeProgress: '序时进度' },
  ...{ 'totals.projects': '项目总数', 'totals.plan': '合计', 'totals.completed': '合计' },
  'totals.ratio': '完成率',
}

/** Holds 更正说明 to what changed. */
export function correctionNames(sentence: string, edition: Edition, replaced: Edition): NamedPlaces {
  const text = compact(sentence)
  const changed = new Set<string>()
  const districtName = new Map(
    [...replaced.districts, ...edition.districts].map(({ id, name }) => [id, name]),
  )
  for (const { item, field } of ledgerOf(edition, replaced, () => null)) {
    changed.add(item.list === 'about' ? (ABOUT[field] ?? '') : compact(item.name))
    changed.add(compact(item.id))
    if (item.list !== 'projects') continue
    for (const one of [edition, replaced])
      for (const project of one.projects.filter(({ id }) => id === item.id)) {
        changed.add(compact(project.name))
        for (const id of project.districts) changed.add(compact(districtName.get(id) ?? id))
      }
  }
  changed.delete('')
  const things = [...edition.districts, ...edition.projects, ...replaced.projects]
  const named = things.filter(({ name }) => text.includes(compact(name)))
  // 江城区 within 江城区污水处理项目 names the project.
  const isDistrict = new Set(districtName.values())
  const projects = named.filter(({ name }) => !isDistrict.has(name)).map(({ name }) => compact(name))
  const alone = projects.reduce((rest, name) => rest.replaceAll(name, ''), text)
  const strangers = named.filter(
    ({ name }) => !changed.has(compact(name)) && (!isDistrict.has(name) || alone.includes(compact(name))),
  )
  return {
    namesChanged: [...changed].some((name) => text.includes(name)),
    strangers: [...new Set(strangers.map(({ name }) => name))],
  }
}
