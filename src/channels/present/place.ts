import * as v from 'valibot'
import { isPeriod, type Period } from '@/core/publication/period'
import { sceneIds } from '@/scenes/ids'
import { isSubject } from '@/scenes/subjects'
import { ANY, choiceOf, parametersOfChoice, type Choice } from './choice'

/** The presenter's place: a page of a scene, at a period, of a district or project. Each place has an address. */
export interface Place {
  readonly scene: string
  /** The id of the district or project; null for scenes of the loop. */
  readonly about: string | null
  /** From 0. */
  readonly page: number
  /** Null: the publication's current period. */
  readonly period: Period | null
  /** A district, or `id@2020Q3`, that a district is compared with. */
  readonly beside: string | null
  readonly choice: Choice
}

/** An address below `/present`: what stands in the path, and behind `?`. */
export interface Address {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))
const PageNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number))
const isScene = (scene: string) => isSubject(scene) || sceneIds.includes(scene)

export const START: Place = {
  scene: 'overview',
  about: null,
  page: 0,
  period: null,
  beside: null,
  choice: ANY,
}

/** The place of a scene with nothing chosen, in the same period. */
export const placeOfScene = (
  scene: string,
  { period }: Pick<Place, 'period'>,
  about: string | null = null,
): Place => ({
  ...START,
  scene,
  about,
  period,
})

/** `district/370481` → its place; what it speaks of nobody knows: null. */
export function placeOfSubject(of: string, from: Pick<Place, 'period'>): Place | null {
  const cut = of.indexOf('/')
  const [scene, about] = [of.slice(0, cut), of.slice(cut + 1)]
  return isSubject(scene) && about !== '' ? placeOfScene(scene, from, about) : null
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The place of an address; what cannot be read falls back to what it would be without. */
export function placeOf(
  { scene, about }: { readonly scene?: unknown; readonly about?: unknown },
  query: Readonly<Record<string, unknown>>,
): Place {
  const name = text(scene)
  const subject = v.safeParse(Id, about)
  const page = v.safeParse(PageNumber, query['page'])
  const period = text(query['period'])
  const known = isScene(name) && (!isSubject(name) || subject.success) ? name : START.scene
  return {
    scene: known,
    about: isSubject(known) && subject.success ? subject.output : null,
    page: page.success ? page.output - 1 : 0,
    period: isPeriod(period) ? period : null,
    beside: known === 'district' ? text(query['with']) || null : null,
    choice: known === 'projects' ? choiceOf(query) : ANY,
  }
}

/** The address of a place; defaults are left out. */
export function addressOf({ scene, about, page, period, beside, choice }: Place): Address {
  return {
    path: `/present/${scene}${about === null ? '' : `/${encodeURIComponent(about)}`}`,
    query: {
      ...(period ? { period } : {}),
      ...(page > 0 ? { page: String(page + 1) } : {}),
      ...(beside ? { with: beside } : {}),
      ...parametersOfChoice(choice),
    },
  }
}

/** The address as text, as it stands behind `#`. */
export const hrefOf = (place: Place): string => {
  const { path, query } = addressOf(place)
  const search = new URLSearchParams(query).toString()
  return path + (search === '' ? '' : `?${search}`)
}

/** The place of an address as text. */
export function placeOfHref(href: string): Place {
  const [path = '', search = ''] = href.split('?')
  const [, , scene, about] = path.split('/')
  let id: string | undefined
  try {
    id = about === undefined ? undefined : decodeURIComponent(about)
  } catch {
    id = undefined
  }
  return placeOf({ scene, about: id }, Object.fromEntries(new URLSearchParams(search)))
}
