import type { Edition } from '@/core/publication/contract'

/** A text that goes public, and where it stands. */
export interface PublicText {
  readonly path: string
  readonly text: string
}

const OF_PROJECT = ['name', 'location', 'unit', 'problem', 'remedy'] as const

/** Every text of an edition that somebody wrote, with its place. */
export function textsOf(edition: Edition): readonly PublicText[] {
  const texts: PublicText[] = []
  const add = (path: string, text: string | null) => {
    if (text !== null && text !== '') texts.push({ path, text })
  }
  add('issuer', edition.issuer)
  add('correction', edition.correction)
  edition.districts.forEach(({ name }, at) => add(`districts[${at}].name`, name))
  edition.projects.forEach((project, at) => {
    for (const key of OF_PROJECT) add(`projects[${at}].${key}`, project[key])
  })
  edition.assessment?.indicators.forEach(({ name }, at) => add(`assessment.indicators[${at}].name`, name))
  edition.pipeline.forEach(({ field }, at) => add(`pipeline[${at}].field`, field))
  edition.services.forEach(({ name }, at) => add(`services[${at}].name`, name))
  return texts
}
