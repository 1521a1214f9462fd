import { describe, expect, it } from 'vitest'
import { embedOf } from '@/channels/embeds/embed'
import { subjectsOf } from '@/channels/embeds/subjects'
import { toldOf } from '@/channels/shared/quarter'
import type { Edition, Publications } from '@/core/publication/contract'
import { meaningOf } from '@/core/publication/meaning'
import { parseEdition } from '@/core/publication/parse'
import { plain, type Say } from '@/core/i18n/say'
import { textOfCell } from '@/core/i18n/table'
import { deriveScenes } from '@/scenes/derive'
import { isLeftOut, type Shown } from '@/scenes/scene'
import { registry } from '@/scenes/registry'
import { figures as districtFigures, type DistrictFigures } from '@/scenes/subjects/district/figures'
import { scene as district } from '@/scenes/subjects/district/scene'
import type { ProjectsFigures } from '@/scenes/projects/figures'
import { figures as projectFigures, type ProjectSceneFigures } from '@/scenes/subjects/project/figures'
import { scene as project } from '@/scenes/subjects/project/scene'
import { choicesIn } from '@/channels/present/choice'
import { quarterOf } from '../channels/export/sample'
import { alone, en, roomOf, sampleCity, shown, svgOf, zh } from './setup'

const AT = '2021Q3'
const OWN = { district: '县', cards: { blue: '优秀', yellow: '预警', red: '约谈' } }
const DIRECT = 7

/** The sample city as another would publish it: its own projects, four levels, words of its own, no cards of districts. */
const other = ({ rules, ...edition }: Edition): Edition => ({
  ...edition,
  format: 'liangping/edition/2',
  rules: { ...rules, cards: null },
  words: OWN,
  projects: edition.projects.map((row, at) => ({
    ...row,
    districts: at < DIRECT ? [] : row.districts,
    level: at === 0 ? 'national' : at < 20 ? 'county' : row.level,
  })),
})
const city: Publications = sampleCity().map((edition) => (edition.period === AT ? other(edition) : edition))
const edition = city.find(({ period }) => period === AT)!
const call = (say: Say) => say.calling(edition.words)

/** All that a scene says in a language. */
function wordsOf(scene: Shown, say: Say): string {
  const { caption, columns, rows } = scene.table(say)
  return [
    ...[plain(scene.finding(say)), scene.subject(say), caption],
    ...scene.facts(say).map(({ label, figure }) => label + say.figure(figure).text),
    ...columns.map(({ heading }) => heading),
    ...rows.flatMap((row) => row.map((cell) => textOfCell(cell, say))),
  ].join('\n')
}

const { scenes } = deriveScenes(city, AT)
const shownScenes = registry.map(({ id, show }) => show(shown(scenes[id])))

it('an edition of the second format means what it says, and loses no project', () => {
  expect(parseEdition(JSON.parse(JSON.stringify(edition))).ok).toBe(true)
  expect(meaningOf(edition, edition).ok).toBe(true)
})

describe('every scene', () => {
  it.each(shownScenes.map((scene) => [scene.id, scene] as const))(
    '%s stands it in both languages',
    (_, scene) => {
      for (const say of [zh, en].map(call)) {
        expect(wordsOf(scene, say)).not.toMatch(/undefined|null|NaN/)
        for (const page of scene.pages(roomOf(1920, 1080), say)) {
          const look = alone({ say })
          const option = scene.chart(look, page)
          if (option) svgOf(option, look)
        }
      }
    },
  )

  it.each(shownScenes.map((scene) => [scene.id, scene] as const))(
    '%s has its own words on the wall',
    (_, scene) => {
      expect(wordsOf(scene, call(zh))).not.toContain('区(市)')
      expect(wordsOf(scene, call(zh))).not.toMatch(/先进|提醒|警告/)
    },
  )

  it('tells projects of no district where it lists them', () => {
    const text = (id: string) =>
      wordsOf(
        shownScenes.find((scene) => scene.id === id)!,
        call(zh),
      )
    for (const id of ['completion', 'quarterly', 'projects']) expect(text(id), id).toContain('市直')
    expect(text('overview')).toContain(' · 国家级、省级、市级、县级')
    expect(text('completion')).not.toContain('亮牌')
  })
})

describe('a scene about one thing', () => {
  const own = shown(districtFigures(city, AT, 'direct')) as DistrictFigures

  it('may be about the city’s own projects', () => {
    expect(own.rows).toHaveLength(DIRECT)
    expect(district.nameOf(own, call(zh))).toBe('市直')
    expect(wordsOf(district.show(own), call(zh))).toContain('市直')
    expect(isLeftOut(districtFigures(sampleCity(), AT, 'direct'))).toBe(true)
  })

  it('a district has none of them, and no card', () => {
    for (const { id } of edition.districts) {
      const figures = shown(districtFigures(city, AT, id)) as DistrictFigures
      expect(figures.rows.every((row) => !row.includes('"national"'))).toBe(true)
      expect(wordsOf(district.show(figures), call(zh))).not.toContain('亮牌')
    }
  })

  it('a project of no district says so', () => {
    const figures = shown(projectFigures(city, AT, edition.projects[0]!.id)) as ProjectSceneFigures
    expect(project.show(figures).subject(call(zh))).toContain('市直')
    expect(wordsOf(project.show(figures), call(zh))).toContain('国家级')
  })

  it('is offered to a speaker by levels and places that there are', () => {
    const figures = shown(scenes['projects']) as ProjectsFigures
    expect(choicesIn(figures)).toEqual({
      levels: ['national', 'provincial', 'municipal', 'county'],
      others: ['cross', 'direct'],
    })
  })
})

describe('every channel', () => {
  it('press pages speak with the edition’s words', () => {
    const subjects = subjectsOf(edition)
    expect(subjects.length).toBe(registry.length + edition.districts.length)
    for (const subject of subjects) {
      const embed = embedOf(subject, city, edition, 'zh-CN')
      expect(embed?.table ?? '', subject.path).not.toContain('区(市)')
      expect(embed?.description ?? '', subject.path).not.toMatch(/区\(市\)|undefined/)
    }
  })

  it('what is taken away too', () => {
    const told = toldOf(quarterOf(city, AT))
    expect(told).toHaveLength(registry.length)
    expect(JSON.stringify(told.map(({ title, table }) => [title, table]))).not.toContain('区(市)')
  })
})
