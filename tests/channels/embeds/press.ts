import { embedOf, pressOf, type Embed, type Press } from '@/channels/embeds/embed'
import { embedSetOf } from '@/channels/embeds/embed-set'
import type { Follows } from '@/channels/embeds/names'
import { subjectsOf } from '@/channels/embeds/subjects'
import { digestOf } from '@/node/publisher/embed-stamp'
import { readPressAssets } from '@/node/publisher/press-assets'
import { sampleCity } from '../../scenes/setup'

export const press = pressOf({
  assets: await readPressAssets(),
  keys: [{ kid: 'sample', x: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8', sample: true }],
  base: null,
  digest: digestOf,
})
export const publications = sampleCity()
const newest = publications.at(-1)
if (!newest) throw new Error('no edition')
export const edition = newest
const subjects = subjectsOf(edition)
export const paths = subjects.map(({ path }) => path)

export const subjectAt = (path: string) => {
  const found = subjects.find((subject) => subject.path === path)
  if (!found) throw new Error(path)
  return found
}

/** A subject of the sample's newest edition. */
export function embedAt(path: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Embed {
  const embed = embedOf(subjectAt(path), publications, edition, locale)
  if (!embed) throw new Error(`left out: ${path}`)
  return embed
}

/** Its files by what they end in, without a card. */
export function filesAt(
  path: string,
  follows: Follows = 'frozen',
  given: Press = press,
): Record<string, string> {
  const set = embedSetOf(subjectAt(path), { publications, edition, basis: [] }, given)
  if (!set) throw new Error(`left out: ${path}`)
  return Object.fromEntries(
    set
      .files(follows, null)
      .map(({ path: file, content }) => [
        file.replace(/^.*\/(?:\d+Q\d(?:-r\d+)?|latest)\./, ''),
        String(content),
      ]),
  )
}
