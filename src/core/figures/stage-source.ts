import type { Edition, Project, Publications } from '@/core/publication/contract'
import { editionBefore } from './make'
import { projectById, projectsInStage } from './rows'
import type { Source } from './source-types'
import { projectRows, type Rows } from './source-rows'

type Chosen = readonly [name: string, what: string, rows: readonly Project[]]

const from = (earlier: Edition | undefined, { id }: Project) =>
  earlier ? projectById(earlier, id)?.stage : undefined

/** The projects behind a count of a stage; the counts of movements by where each project was before. */
function chosen(edition: Edition, earlier: Edition | undefined, id: string): Chosen | null {
  const all = edition.projects
  const [first = '', what = '', last = ''] = id.split('.').slice(1)
  if (id === 'stages.unpublished') return ['', 'unpublished', all.filter(({ stage }) => stage === null)]
  if (id === 'stages.moved')
    return [
      '',
      'moved',
      all.filter((row) => row.stage !== null && (from(earlier, row) ?? row.stage) !== row.stage),
    ]
  if (id === 'stages.entered')
    return [
      '',
      'entered',
      all.filter((row) => row.stage !== null && earlier && !projectById(earlier, row.id)),
    ]
  if (id === 'stages.left')
    return [
      '',
      'left',
      (earlier?.projects ?? []).filter((row) => row.stage !== null && !projectById(edition, row.id)),
    ]
  if (!id.startsWith('stage.')) return null
  const here = projectsInStage(edition, first)
  const name = edition.stages.find((stage) => stage.id === first)?.name ?? first
  if (what === 'count') return [name, 'stage-count', here]
  if (what === 'stayed') return [name, 'stayed', here.filter((row) => from(earlier, row) === first)]
  if (what === 'entered')
    return [name, 'entered', here.filter((row) => earlier && !projectById(earlier, row.id))]
  if (what === 'arrived')
    return [name, 'moved', here.filter((row) => (from(earlier, row) ?? first) !== first)]
  if (last === 'moved')
    return [name, 'moved', projectsInStage(edition, what).filter((row) => from(earlier, row) === first)]
  if (what === 'left' && earlier)
    return [name, 'left', projectsInStage(earlier, first).filter((row) => !projectById(edition, row.id))]
  return null
}

/** Where the counts of stages and of movements between them come from. */
export function stageRows(
  { publications, edition }: { readonly publications: Publications; readonly edition: Edition },
  id: string,
): (Rows & Pick<Source, 'speaks' | 'what' | 'before'>) | null {
  const earlier = editionBefore(publications, edition.period)
  const found = chosen(edition, earlier, id)
  if (!found) return null
  const [name, what, rows] = found
  const isMovement = what !== 'stage-count' && what !== 'unpublished'
  return {
    ...projectRows(rows, 'count'),
    speaks: { of: 'stage', name },
    what,
    before: isMovement ? (earlier?.period ?? null) : null,
  }
}
