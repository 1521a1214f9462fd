import { expect, it } from 'vitest'
import { deriveScenes, figuresOf } from '@/scenes/derive'
import { registry } from '@/scenes/registry'
import { SCENE_IDS } from '@/scenes/scene'
import { sampleCity } from './setup'

it('the worker derives every scene of the registry by its own figures', () => {
  expect(Object.keys(figuresOf)).toEqual([...SCENE_IDS])
  expect(registry.map(({ id }) => id)).toEqual([...SCENE_IDS])
  for (const { id, figures } of registry) expect(figuresOf[id], id).toBe(figures)
})

it('what is derived is plain data, which crosses from a worker as it is', () => {
  const derived = deriveScenes(sampleCity(), '2021Q3')
  expect(structuredClone(derived)).toEqual(derived)
})
