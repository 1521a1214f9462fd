import { expect, it } from 'vitest'
import { deriveScenes, figuresOf } from '@/scenes/derive'
import { sceneIds } from '@/scenes/ids'
import { registry } from '@/scenes/registry'
import { isLeftOut } from '@/scenes/scene'
import { views } from '@/scenes/views'
import { loopTopics } from '@/scenes/words'
import { plain } from '@/core/i18n/say'
import { sampleCity, zh } from './setup'

const ORDER = [
  ...['overview', 'completion', 'ranking', 'rank-history', 'quarterly', 'indicators'],
  ...['stages', 'projects', 'laggards', 'pipeline', 'services'],
]

it('a scene is found by its folder, everywhere under the same name, and stands in the loop’s order', () => {
  expect(registry.map(({ id }) => id)).toEqual(ORDER)
  for (const found of [sceneIds, ...[figuresOf, views, loopTopics].map((each) => Object.keys(each))])
    expect(found.toSorted()).toEqual(ORDER.toSorted())
})

it('the worker derives every scene of the registry by its own figures', () => {
  const { scenes } = deriveScenes(sampleCity(), '2021Q3')
  for (const { id, show } of registry) {
    const figures = scenes[id]
    if (!figures || isLeftOut(figures)) throw new Error(id)
    const shown = show(figures)
    // Another scene's figures would lack what these read.
    expect(plain(shown.finding(zh)), id).not.toBe('')
    expect(shown.table(zh).rows.length, id).toBeGreaterThan(0)
  }
})

it('what is derived is plain data, which crosses from a worker as it is', () => {
  const derived = deriveScenes(sampleCity(), '2021Q3')
  expect(structuredClone(derived)).toEqual(derived)
})
