import { sceneIds } from '@/scenes/ids'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { titleOf } from '@/core/display/display-config'
import { nearest } from '@/core/display/nearest'
import { wordProblem } from '@/core/display/problems'
import { keyPaths, readConfig } from '@/core/display/read-config'
import { createSay } from '@/core/i18n/create-say'

const zh = createSay('zh-CN')
const en = createSay('en')
const DEFAULTS = readConfig({}, sceneIds).config
const linesOf = (raw: unknown, say = en) =>
  readConfig(raw, sceneIds).problems.map((problem) => wordProblem(problem, say))

describe('the display’s configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({}, sceneIds)).toMatchObject({
      problems: [],
      config: {
        title: null,
        locale: 'zh-CN',
        timeZone: 'Asia/Shanghai',
        theme: 'dark',
        motion: 'auto',
        keys: false,
        notes: {},
        trustedKeys: [],
        publication: { baseUrl: './published/', intervalMs: 60_000, jitter: 0.1, timeoutMs: 10_000 },
        stage: { widthPx: null, heightPx: null, anamorphic: false, wall: null, drift: 'auto' },
        playhead: { scenes: null, dwell: 'auto', dwellOf: {}, page: null },
      },
    })
  })

  it('is without mistakes as it is shipped, and the shipped file says the defaults', () => {
    const shipped: unknown = JSON.parse(readFileSync(resolve('public/display.config.json'), 'utf8'))
    const { config, problems } = readConfig(shipped, sceneIds)
    expect(problems).toEqual([])
    expect({ ...config, title: null }).toEqual(DEFAULTS)
  })

  it('takes a mistake for its own key only, and tells it with its path', () => {
    const raw = {
      theme: 'pink',
      locale: 'en',
      publication: { intervalMs: '60s', timeoutMs: 5000 },
      stage: { wall: { widthMm: 4000, heightMm: 'tall', distanceMm: 8000 } },
      playhead: { scenes: ['overview', 'rankings'], dwell: 20 },
    }
    const { config } = readConfig(raw, sceneIds)
    expect(config).toMatchObject({ theme: 'dark', locale: 'en' })
    expect(config.publication).toMatchObject({ intervalMs: 60_000, timeoutMs: 5000 })
    expect(config.stage.wall).toBeNull()
    expect(config.playhead).toMatchObject({ scenes: null, dwell: 20 })
    expect(linesOf(raw)).toEqual([
      'The configuration theme must be dark or light, but is "pink": the default is used',
      'The configuration publication.intervalMs must be a whole number of milliseconds from 100 to 86400000, but is "60s": the default is used',
      'The configuration stage.wall.heightMm must be the wall as widthMm, heightMm and distanceMm, each from 50 to 200000, or null, but is "tall": the default is used',
      'The configuration playhead.scenes[1] must be a list of different scenes such as overview, completion, ranking, or null for all, but is "rankings": the default is used',
    ])
  })

  it('tells a key that means nothing, and the one that was probably meant', () => {
    expect(linesOf({ tehme: 'light', stage: { anamorphik: true }, colour: 'red' })).toEqual([
      'There is no stage.anamorphik: it is not used; was stage.anamorphic meant?',
      'There is no tehme: it is not used; was theme meant?',
      'The configuration has no colour: it is not used',
    ])
    expect(linesOf({ _note: 'lobby, north wall', $schema: 'x', '// theme': 'dark' })).toEqual([])
  })

  it('is told in Chinese on a Chinese display', () => {
    expect(linesOf({ theme: 3 }, zh)).toEqual([
      '显示配置 theme 应为dark(夜)或 light(昼)，实际为 3，已采用默认值',
    ])
  })

  it('words what may stand at every path, in both languages', () => {
    for (const path of [...keyPaths(), 'group'])
      for (const say of [zh, en]) expect(say.t(`config.expects.${path}`)).not.toBe('')
  })

  it.each([
    [{ timeZone: 'Asia/Zaozhuang' }, 'timeZone'],
    [{ title: '' }, 'title'],
    [{ title: 'x'.repeat(61) }, 'title'],
    [{ trustedKeys: [{ kid: 'a', x: 'short' }] }, 'trustedKeys[0].x'],
    [{ trustedKeys: { kid: 'a' } }, 'trustedKeys'],
    [{ stage: { widthPx: 0.5 } }, 'stage.widthPx'],
    [{ stage: 7 }, 'stage'],
    [{ playhead: { scenes: [] } }, 'playhead.scenes'],
    [{ playhead: { scenes: ['overview', 'overview'] } }, 'playhead.scenes'],
    [{ playhead: { dwellOf: { ranking: 0 } } }, 'playhead.dwellOf.ranking'],
    [{ playhead: { dwellOf: { nothing: 9 } } }, 'playhead.dwellOf.nothing'],
  ])('refuses %j at %s and runs on the default', (raw, path) => {
    const { config, problems } = readConfig(raw, sceneIds)
    expect(problems).toEqual([expect.objectContaining({ kind: 'value', path })])
    expect(config).toEqual(DEFAULTS)
  })

  it('is all defaults when the file is no object', () => {
    for (const raw of [null, [], 'dark', 7]) {
      expect(readConfig(raw, sceneIds).config).toEqual(DEFAULTS)
      expect(linesOf(raw)).toEqual(['display.config.json must be a JSON object: all defaults are used'])
    }
  })

  it('never throws, and never hands out what did not pass', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...keyPaths()), (value, path) => {
        const raw = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
        const { config, problems } = readConfig(raw, sceneIds)
        expect(readConfig(JSON.parse(JSON.stringify(config)), sceneIds).problems).toEqual([])
        for (const problem of problems) expect(wordProblem(problem, zh)).toContain(path.split('.')[0])
      }),
      { numRuns: 300 },
    )
  })

  it('has a title a language, one for all, or the usual one', () => {
    expect(titleOf({ title: { en: 'Projects' } }, en)).toBe('Projects')
    expect(titleOf({ title: { en: 'Projects' } }, zh)).toBe(zh.t('frame.title'))
    expect(titleOf({ title: '亮屏' }, en)).toBe('亮屏')
  })
})

describe('the nearest known name', () => {
  it('differs in at most a third of its letters, upper and lower case aside', () => {
    expect(nearest('baseURL', ['baseUrl', 'jitter'])).toBe('baseUrl')
    expect(nearest('trustedKey', ['theme', 'trustedKeys'])).toBe('trustedKeys')
    expect(nearest('colour', ['theme', 'motion', 'locale'])).toBeNull()
  })
})
