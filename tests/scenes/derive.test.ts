import { expect, it } from 'vitest'
import { deriveScenes, figuresOf } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import { isLeftOut, SCENE_IDS } from '@/scenes/scene'
import { plain } from '@/core/i18n/say'
import { sampleCity, zh } from './setup'

it('the worker derives every scene of the registry by its own figures', () => {
  expect(Object.keys(figuresOf)).toEqual([...SCENE_IDS])
  expect(registry.map(({ id }) => id)).toEqual([...SCENE_IDS])
  const { scenes } = deriveScenes(sampleCity(), '2021Q3')
  for (const { id, finding, table } of registry) {
    const figures = scenes[id]
    if (isLeftOut(figures)) throw new Error(id)
    // Another scene's figures would lack what these read.
    expect(plain(finding(figures, zh)), id).not.toBe('')
    expect(table(figures, zh).rows.length, id).toBeGreaterThan(0)
  }
})

it('what is derived is plain data, which crosses from a worker as it is', () => {
  const derived = deriveScenes(sampleCity(), '2021Q3')
  expect(structuredClone(derived)).toEqual(derived)
})
