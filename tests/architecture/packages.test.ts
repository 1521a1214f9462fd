import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { rangeAllows } from './node-range'
import { ROOT } from './files'

const OLDEST_NODE = '20.19.0'

const Versions = v.optional(v.record(v.string(), v.string()), {})
const Package = v.object({
  engines: v.object({ node: v.string() }),
  dependencies: Versions,
  devDependencies: Versions,
})
const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      engines: v.optional(v.union([v.object({ node: v.optional(v.string()) }), v.array(v.string())])),
      resolved: v.optional(v.string()),
    }),
  ),
})
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const own = v.parse(Package, JSON.parse(read('package.json')))
const { packages } = v.parse(Lock, JSON.parse(read('package-lock.json')))
const direct = Object.keys({ ...own.dependencies, ...own.devDependencies })

describe('the packages', () => {
  it(`all run on Node ${OLDEST_NODE}`, () => {
    const refusing = Object.entries(packages).flatMap(([path, { engines }]) => {
      const range = engines === undefined || Array.isArray(engines) ? undefined : engines.node
      return range === undefined || rangeAllows(range, OLDEST_NODE) ? [] : [`${path}: ${range}`]
    })
    expect(refusing).toEqual([])
    expect(rangeAllows(own.engines.node, OLDEST_NODE)).toBe(true)
    expect(rangeAllows(own.engines.node, '20.18.3')).toBe(false)
  })

  it('are each told of in docs/developers.md, with the reason', () => {
    const table = read('docs/developers.md')
    expect(direct.filter((name) => !table.includes(`| \`${name}\``))).toEqual([])
  })

  it('are locked without naming where they were fetched from', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
  })
})

describe('a range of Node versions', () => {
  it.each([
    ['>=20.19', '20.19.0', true],
    ['>= 20.19.1', '20.19.0', false],
    ['^20.19.0 || >=22.12.0', '20.19.0', true],
    ['^20.19.0 || >=22.12.0', '21.0.0', false],
    ['^22.22.2 || ^24.15.0 || >=26.0.0', '20.19.0', false],
    ['18 || 20 || >=22', '20.19.0', true],
    ['18 || 22', '20.19.0', false],
    ['>=16 || 14 >=14.17', '14.16.0', false],
    ['>=16 || 14 >=14.17', '14.18.0', true],
    ['20.x', '20.19.0', true],
    ['~20.18.0', '20.19.0', false],
    ['>=18 <21', '20.19.0', true],
    ['*', '20.19.0', true],
  ])('%s and %s: %s', (range, version, allowed) => {
    expect(rangeAllows(range, version)).toBe(allowed)
  })

  it('that cannot be read is not passed over', () => {
    expect(() => rangeAllows('lts/*', OLDEST_NODE)).toThrow('cannot be read')
  })
})
