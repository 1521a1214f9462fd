import { unzipSync } from 'fflate'
import { sceneRows } from '@/app/status/scene-rows'
import { outlineOf } from '@/channels/bulletin/outline'
import { documentOf } from '@/channels/embeds/document'
import { embedOf, pressOf } from '@/channels/embeds/embed'
import { subjectsOf } from '@/channels/embeds/subjects'
import { ANY } from '@/channels/present/choice'
import { placeOfHref } from '@/channels/present/place'
import { loopSteps } from '@/channels/present/steps'
import { partOf } from '@/channels/shared/part'
import { programmeOf } from '@/channels/shared/programme'
import { planSlides } from '@/channels/slides/plan'
import { makeSlides } from '@/channels/slides/slides'
import { readConfig } from '@/core/display/read-config'
import { contentBoxOf } from '@/core/frame/geometry'
import { entriesOf } from '@/node/publisher/press'
import { digestOf } from '@/node/publisher/embed-stamp'
import { readPressAssets } from '@/node/publisher/press-assets'
import { figuresOfAny } from '@/scenes/answer'
import { sceneIds } from '@/scenes/ids'
import { facts, head } from '#tests/app/status/facts'
import { city, sampleQuarter } from '#tests/channels/export/sample'
import type { Found } from './found'

// Runs in a copy of the project that has one scene more, and tells where that is found.
const ID = 'tourism'
const AT = '2021Q3'
const edition = city.find(({ period }) => period === AT)
const quarter = sampleQuarter()
const part = partOf(quarter, ID)
const subject = edition && subjectsOf(edition).find(({ path }) => path === ID)
const embed = subject && embedOf(subject, city, edition, 'zh-CN')
if (!edition || !part || !embed) throw new Error(`there is no ${ID}`)

const { say, derived } = quarter
const room = contentBoxOf(facts().geometry)
const { on } = programmeOf(derived, null, room, say)
const steps = loopSteps({ head, derived }, null, { period: null, choice: ANY }, { room, say })
const step = steps.find(({ scene }) => scene.id === ID)
const slide = planSlides(quarter).find(({ part: { id } }) => id === ID)
const section = outlineOf(quarter).sections.find(({ told }) => told.id === ID)
const press = pressOf({ assets: await readPressAssets(), keys: [], base: null, digest: digestOf })
const pages = on.flatMap(({ scene, pages: { length } }) =>
  scene.id === ID ? [{ id: ID, pages: length, dwellMs: 20_000 }] : [],
)
const statusOf = (scenes: readonly string[] | null) => {
  const { config } = readConfig({ playhead: { scenes } }, sceneIds)
  return sceneRows(facts({ config, scenes: { on: pages, omitted: [], faults: [] } }), say)
}
const leftOut = figuresOfAny[ID]?.([], AT)

const found: Found = {
  loop: on.map(({ scene }) => scene.id),
  configuration: readConfig({ playhead: { scenes: [ID] } }, sceneIds).problems.length,
  presenter: { place: placeOfHref(`/present/${ID}`).scene, number: step?.number?.number ?? 0 },
  slide: {
    title: slide?.part.title ?? '',
    kind: slide?.chart?.kind ?? '',
    categories: [...(slide?.chart?.categories ?? [])],
    beside: slide?.table?.headings.map(({ text }) => text) ?? [],
    files: Object.keys(unzipSync(await makeSlides(quarter, { part }))).filter((name) =>
      /charts\/chart\d+\.xml$/.test(name),
    ).length,
  },
  page: documentOf(embed, 'frozen', press),
  bulletin: {
    heading: section?.heading ?? '',
    columns:
      section?.blocks.flatMap(({ columns }) => columns.map(({ text, below }) => [text, ...below])) ?? [],
  },
  catalogue: entriesOf(edition, city)
    .filter(({ path }) => path === ID)
    .map(({ path, name }) => ({ path, name: { ...name } })),
  status: [statusOf(null), statusOf(['overview'])].map((rows) => rows.flatMap(({ lines }) => [...lines])),
  leftOut: leftOut && 'leftOut' in leftOut ? say.t(leftOut.leftOut) : '',
}
process.stdout.write(JSON.stringify(found))
