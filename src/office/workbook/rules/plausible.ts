import type { Edition } from '@/core/publication/contract'
import { groupRatio } from '@/core/publication/sums'
import { disappeared, fell, halved, oddRatios } from '@/core/publication/warnings'
import { placeOf, projectsSheet } from '../draft'
import { fault, found, type Found } from '../mistakes'
import type { Judged, BookRule } from './rule'

const NAMED = 5

const rowIn = (path: string) => Number(/^projects\[(\d+)\]/.exec(path)?.[1] ?? Number.NaN)

/** The rules list the city first, then some rows; their last problem counts the remaining ones. */
const isRest = (path: string, at: number) => at > 0 && Number.isNaN(rowIn(path))

/** A rule that needs a period to compare with. */
const beside =
  (find: (judged: Judged, previous: Edition) => readonly Found[]): BookRule['find'] =>
  (judged) =>
    judged.previous ? find(judged, judged.previous) : []

export const ratioOdd: BookRule = {
  id: 'ratio-odd',
  weight: 'decide',
  find: ({ draft }) =>
    oddRatios(draft.edition).map(({ path }, at) => {
      if (isRest(path, at)) return found(projectsSheet(draft), null, fault('moreOddRatios'))
      const project = draft.edition.projects[rowIn(path)]
      const { sheet, cell } = placeOf(project ? `${path}.completedYuan` : path, draft)
      const ratio = groupRatio(project ? [project] : draft.edition.projects).value ?? 0
      return found(sheet, cell, fault('oddRatio', { ratio: { ratio } }))
    }),
}

export const countHalved: BookRule = {
  id: 'count-halved',
  weight: 'decide',
  find: beside(({ draft }, previous) => {
    const [now, before] = [draft.edition.projects.length, previous.projects.length]
    const period = { period: previous.period }
    return halved(draft.edition, previous).map(() =>
      found(projectsSheet(draft), null, fault('countHalved', { period, now, before })),
    )
  }),
}

export const projectGone: BookRule = {
  id: 'project-gone',
  weight: 'decide',
  find: beside(({ draft }, previous) => {
    if (disappeared(draft.edition, previous).length === 0) return []
    const ids = new Set(draft.edition.projects.map(({ id }) => id))
    const left = previous.projects.filter(({ id }) => !ids.has(id))
    const names = { list: left.slice(0, NAMED).map(({ id, name }) => `${id} ${name}`) }
    const period = { period: previous.period }
    return [found(projectsSheet(draft), null, fault('disappeared', { period, count: left.length, names }))]
  }),
}

export const investmentFell: BookRule = {
  id: 'investment-fell',
  weight: 'decide',
  find: beside(({ draft }, previous) => {
    const before = new Map(previous.projects.map(({ id, completedYuan }) => [id, completedYuan]))
    const period = { period: previous.period }
    return fell(draft.edition, previous).flatMap(({ path }, at) => {
      if (isRest(path, at)) return [found(projectsSheet(draft), null, fault('moreFell'))]
      const project = draft.edition.projects[rowIn(path)]
      const earlier = project && before.get(project.id)
      if (earlier === undefined || earlier === null) return []
      const { sheet, cell } = placeOf(path, draft)
      return [found(sheet, cell, fault('fell', { period, earlier: { yuan: earlier } }))]
    })
  }),
}
