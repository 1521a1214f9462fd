import { describe, expect, it } from 'vitest'
import { sourcesOf } from '@/node/build/words-plugin'

describe('the words in parts', () => {
  const sources = sourcesOf({
    'zh-CN': { lobby: { 'a.b': '“亮”' }, status: {} },
    en: { lobby: { 'a.b': 'lit' } },
  })

  it('are a module for each language and part', () => {
    expect(sources.get('virtual:words/lobby.zh-CN')).toBe('export default {"a.b":"“亮”"}')
    expect(sources.get('virtual:words/lobby.en')).toBe('export default {"a.b":"lit"}')
    expect(sources.get('virtual:words/status.en')).toBeUndefined()
  })

  it('are each loaded by its own function, so that nobody loads another language', () => {
    expect(sources.get('virtual:words')).toBe(
      'export default { "zh-CN": { "lobby": () => import("virtual:words/lobby.zh-CN"), ' +
        '"status": () => import("virtual:words/status.zh-CN") }, "en": { "lobby": () => import("virtual:words/lobby.en") } }',
    )
  })
})
