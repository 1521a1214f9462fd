import { execFile } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '@/scenes/registry'
import { copyOf } from '../copy'
import { FoundSchema, type Found } from './found'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

let copy = ''
let found: Found
beforeAll(async () => {
  copy = await copyOf(here('../..'))
  await cp(here('./tourism'), join(copy, 'src/scenes/tourism'), { recursive: true })
  const probe = ['--import', 'tsx', 'tests/new-scene/probe.ts']
  const { stdout } = await promisify(execFile)(process.execPath, probe, { cwd: copy, maxBuffer: 1e8 })
  found = v.parse(FoundSchema, JSON.parse(stdout))
})
afterAll(() => rm(copy, { recursive: true, force: true }))

describe('a scene that is one folder more', () => {
  it('stands in the loop where its order says, among the others', () => {
    const others = registry.map(({ id }) => id)
    expect(found.loop).toEqual(others.toSpliced(others.indexOf('indicators'), 0, 'tourism'))
    expect(found.configuration).toBe(0)
  })

  it('has an address in the presenter, and its number', () => {
    expect(found.presenter).toEqual({ place: 'tourism', number: 6 })
  })

  it('has a slide with its chart, which can be edited, and the columns it names beside it', () => {
    expect(found.slide).toEqual({
      title: expect.stringMatching(/^省级旅游项目完成投资[\d.]+亿元$/),
      kind: 'bars',
      categories: ['省级', '市级'],
      beside: ['级别', expect.stringContaining('完成投资')],
      files: 1,
    })
  })

  it('has a press page, whose marks say which row they stand for, and a line of the catalogue', () => {
    expect(found.page).toMatch(/<h1>.*省级.*旅游项目完成投资/)
    for (const row of [0, 1]) expect(found.page).toContain(` data-r="${row}"`)
    expect(found.catalogue).toEqual([{ path: 'tourism', name: { 'zh-CN': '旅游项目', en: 'Tourism' } }])
  })

  it('is a section of the bulletin, folded as its columns say', () => {
    expect(found.bulletin.heading).toBe('六、旅游项目')
    expect(found.bulletin.columns).toEqual([['级别'], ['完成投资(亿元)', '项目数(个)']])
  })

  it('is told of by the status page, in the loop or left out', () => {
    const [inLoop = [], leftOut = []] = found.status
    expect(inLoop.filter((line) => line.includes('旅游项目'))).toEqual([expect.stringContaining('1页')])
    expect(leftOut.filter((line) => line.includes('旅游项目'))).toHaveLength(2)
    expect(found.leftOut).toBe('本期没有公布旅游项目')
  })
})
