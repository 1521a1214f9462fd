import { sceneIds } from '@/scenes/ids'
import { describe, expect, it } from 'vitest'
import { wordProblem } from '@/core/display/problems'
import { displayConfigSchema } from '@/core/display/display-config'
import { overrideByQuery, parametersOf, parseParameter } from '@/core/display/query'
import { readConfig } from '@/core/display/read-config'
import { createSay } from '@/core/i18n/create-say'

const file = readConfig({ theme: 'light', playhead: { dwell: 15 } }, sceneIds).config
const override = (search: string, hash = '') =>
  overrideByQuery(file, parametersOf({ search, hash }), sceneIds)
const linesOf = (search: string) =>
  override(search).problems.map((problem) => wordProblem(problem, createSay('en')))

describe('query parameters', () => {
  it.each([
    ['theme', 'light', { state: 'valid', value: 'light' }],
    ['theme', 'pink', { state: 'invalid', text: 'pink' }],
    ['theme', null, { state: 'missing' }],
    ['motion', '0', { state: 'valid', value: false }],
    ['motion', 'auto', { state: 'valid', value: 'auto' }],
    ['motion', 'no', { state: 'invalid', text: 'no' }],
    ['lang', 'zh', { state: 'valid', value: 'zh-CN' }],
    ['scene', 'ranking', { state: 'valid', value: ['ranking'] }],
    ['scene', 'constructor', { state: 'invalid', text: 'constructor' }],
    ['scenes', 'ranking, overview', { state: 'valid', value: ['ranking', 'overview'] }],
    ['scenes', '', { state: 'invalid', text: '' }],
    ['dwell', '12', { state: 'valid', value: 12 }],
    ['dwell', '0', { state: 'invalid', text: '0' }],
    ['dwell', '1e2', { state: 'invalid', text: '1e2' }],
    ['page', '3', { state: 'valid', value: 3 }],
    ['page', '0', { state: 'invalid', text: '0' }],
    ['toString', 'x', { state: 'missing' }],
  ] as const)('%s=%s is %j', (name, text, parsed) => {
    expect(parseParameter(name, text, displayConfigSchema(sceneIds))).toEqual(parsed)
  })

  it('override the file where they are valid, and leave it alone where they are missing', () => {
    const { config, problems } = override('?theme=dark&scene=ranking&motion=0&lang=en&page=2')
    expect(problems).toEqual([])
    expect(config).toMatchObject({ theme: 'dark', motion: false, locale: 'en' })
    expect(config.playhead).toEqual({ ...file.playhead, scenes: ['ranking'], page: 2 })
    expect(override('')).toEqual({ config: file, problems: [] })
  })

  it('keep the file’s value where they are invalid, and are told', () => {
    expect(override('?theme=pink&dwell=fast').config).toEqual(file)
    expect(linesOf('?theme=pink')).toEqual([
      'The address parameter theme must be dark or light, but is "pink": it is not used',
    ])
  })

  it('stand before the hash or in it, where they count for more', () => {
    expect(override('?theme=dark&lang=en', '#/status?theme=light').config).toMatchObject({
      theme: 'light',
      locale: 'en',
    })
  })

  it('can never say whose figures are shown: a link must not make forged ones look verified', () => {
    const forged = '?trustedKeys=[{"kid":"x","x":"y"}]&publication.baseUrl=https://example.org/&baseUrl=/x/'
    expect(override(forged).config).toEqual(file)
    expect(linesOf(forged)).toHaveLength(3)
    expect(linesOf('?trustedKeys=x')[0]).toContain('trustedKeys')
  })

  it('are told when they look like a slip, and left to others when they do not', () => {
    expect(linesOf('?tehme=light&utm_source=mail')).toEqual([
      'There is no ?tehme: it is not used; was ?theme meant?',
    ])
  })
})
