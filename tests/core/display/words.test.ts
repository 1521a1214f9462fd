import { describe, expect, it, vi } from 'vitest'
import sources from 'virtual:words'
import { createVocabulary } from '@/core/display/words'
import { messagesOf } from '@/scenes/words'
import { officeTopics } from '@/core/i18n/messages/office'
import { sayWith } from '@/core/i18n/say-with'

describe('the vocabulary', () => {
  it.each(['zh-CN', 'en'] as const)(
    'knows all words in %s when all its parts were learned',
    async (locale) => {
      const { words, learn } = createVocabulary(locale)
      await Promise.all(Object.keys(sources[locale]).map(learn))
      expect({ ...words }).toEqual({ ...messagesOf(locale, officeTopics) })
    },
  )

  it('knows the words of a mode only when they were learned, and says them at once then', async () => {
    const { words, learn } = createVocabulary('en')
    await learn('lobby')
    const say = sayWith(words, 'en')
    expect(say.t('overview.name')).toBe('Overview')
    expect(() => say.t('calibrate.title')).toThrow('no message calibrate.title')
    await learn('calibrate')
    expect(say.t('calibrate.title')).not.toBe('')
  })

  it('loads a part once, and again only when it could not be loaded', async () => {
    const lobby = vi
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValue({ default: { 'a.b': 'c' } })
    const { words, learn } = createVocabulary('en', { lobby })
    await expect(learn('lobby')).rejects.toThrow('no network')
    await Promise.all([learn('lobby'), learn('lobby')])
    expect(lobby).toHaveBeenCalledTimes(2)
    expect({ ...words }).toEqual({ 'a.b': 'c' })
    await expect(learn('elsewhere')).rejects.toThrow('no words are called elsewhere')
  })
})
