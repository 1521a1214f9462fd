import type { Derived } from '@/scenes/derive'
import { districtList } from '@/scenes/project-cells'
import { unpack } from '@/scenes/projects/rows'
import { scene as projects } from '@/scenes/projects/scene'
import type { Say } from '@/core/i18n/say'
import { choicesIn } from './choice'
import { placeOfScene, type Place } from './place'
import type { Step } from './steps'

/** Somewhere to go, by name. */
export interface Target {
  readonly key: string
  readonly kind: 'scene' | 'district' | 'project'
  readonly name: string
  /** What tells it from others of its name. */
  readonly more: string
  readonly place: Place
}

/** All there is to go to: scenes with their numbers, districts, projects. */
export function targetsOf(
  steps: readonly Step[],
  { scenes }: Derived,
  from: Pick<Place, 'period'>,
  say: Say,
): readonly Target[] {
  const ofScenes = steps
    .filter(({ place }) => place.page === 0)
    .map(({ scene, place, number }): Target => ({
      key: scene.id,
      kind: 'scene',
      name: say.t(`${scene.id}.name`),
      place,
      more: number ? String(number.number) : '',
    }))
  const figures = projects.own(scenes[projects.id])
  if (figures === null) return ofScenes
  const { context, rows } = figures
  const names = new Map(context.districts.map(({ id, name }) => [id, name]))
  const others = choicesIn(figures).others.map((id) => ({ id, name: say.t(`common.place.${id}`) }))
  const districts = [...context.districts, ...others]
  return [
    ...ofScenes,
    ...districts.map(({ id, name }): Target => ({
      key: `district/${id}`,
      kind: 'district',
      name,
      more: '',
      place: placeOfScene('district', from, id),
    })),
    ...rows.map(unpack).map(({ id, name, districts: of }): Target => ({
      key: `project/${id}`,
      kind: 'project',
      name,
      more: districtList(
        of.map((district) => names.get(district) ?? district),
        say,
      ),
      place: placeOfScene('project', from, id),
    })),
  ]
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

/** Targets whose name or number has the text, those that begin with it first, in their order. */
export function findTargets(targets: readonly Target[], text: string): readonly Target[] {
  const wanted = folded(text)
  if (wanted === '') return targets
  const found = targets.flatMap((target) => {
    const at = folded(target.name).indexOf(wanted)
    const isNumber = target.kind === 'scene' && target.more === wanted
    return at >= 0 || isNumber ? [{ target, at: isNumber ? -1 : at }] : []
  })
  return found.toSorted((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1)).map(({ target }) => target)
}
