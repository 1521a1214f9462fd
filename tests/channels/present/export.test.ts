import { describe, expect, it } from 'vitest'
import { ANY } from '@/channels/present/choice'
import { partOfStep } from '@/channels/present/use-export'
import type { Step } from '@/channels/present/steps'
import { figuresOfAny } from '@/scenes/answer'
import { registry } from '@/scenes/registry'
import { subjectScenes } from '@/scenes/subjects'
import { makeSlides } from '@/channels/slides/slides'
import { openPackage, packageProblems } from '../export/office-package'
import { city, sampleQuarter } from '../export/sample'
import { head } from '#tests/app/status/facts'
import { shown } from '../../scenes/setup'
import { slideRuleProblems } from '../slides/slide-rules'
import { all } from '../export/xml'

const quarter = { ...sampleQuarter(), notes: { 'district/370406': '先看红牌项目', ranking: '只说名次' } }
const step = (id: string, about: string | null = null): Step => {
  const scene = subjectScenes[id] ?? registry.find((one) => one.id === id)
  if (!scene) throw new Error(id)
  return {
    ...{ key: id, page: { from: 0, to: 1, characters: 0 }, pages: 1, number: undefined, head },
    scene: scene.show(shown(figuresOfAny[id]?.(city, '2021Q3', about ?? undefined))),
    place: { scene: id, about, page: 0, period: null, beside: null, choice: ANY },
  }
}
const textsOf = async (part: ReturnType<typeof partOfStep>) => {
  const deck = openPackage(await makeSlides(quarter, { part }))
  expect([...packageProblems(deck), ...slideRuleProblems(deck)]).toEqual([])
  return Object.entries(deck.xml)
    .filter(([path]) => /^ppt\/(?:slides|notesSlides)\/\w+\.xml$/.test(path))
    .map(
      ([path, root]) =>
        [
          path,
          all(root, 'a:t')
            .map(({ text }) => text)
            .join(''),
        ] as const,
    )
}

describe('what is on, exported alone', () => {
  it('is a district with its projects, its own chart, and what the speaker noted', async () => {
    const part = partOfStep(step('district', '370406'), quarter)
    expect([part.id, part.name, part.told.map(({ id }) => id)]).toEqual([
      'district-370406',
      '山亭区',
      ['district', 'projects'],
    ])
    const texts = await textsOf(part)
    expect(texts.find(([path]) => path.endsWith('/slide1.xml'))?.[1]).toContain('山亭区')
    expect(texts.filter(([path, text]) => /notes/.test(path) && text.includes('先看红牌项目'))).not.toEqual(
      [],
    )
    expect(texts.some(([, text]) => text.includes('滕州经济开发区'))).toBe(false)
  })

  it('is a scene with its notes, and of no other', async () => {
    const part = partOfStep(step('ranking'), quarter)
    const texts = await textsOf(part)
    expect(texts.filter(([path]) => path.startsWith('ppt/slides/'))).toHaveLength(2)
    expect(texts.some(([, text]) => text.includes('只说名次'))).toBe(true)
  })

  it('is a project, named so that any file system takes it', () => {
    const part = partOfStep(step('project', 'P001'), quarter)
    expect(part.id).toBe('project-P001')
    expect(part.told).toHaveLength(1)
  })
})
