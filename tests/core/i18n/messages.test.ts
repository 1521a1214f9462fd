import { describe, expect, it } from 'vitest'
import { registry } from '@/scenes/registry'
import { subjectScenes } from '@/scenes/subjects'
import { messagesOf } from '@/scenes/words'
import { topics } from '@/core/i18n/messages'
import { officeTopics } from '@/core/i18n/messages/office'
import { createTranslate, placesOf } from '@/core/i18n/translate'

const chinese = messagesOf('zh-CN', officeTopics)
const english = messagesOf('en', officeTopics)
const keys = Object.keys(chinese)
const all = [...Object.entries(chinese), ...Object.entries(english)]

describe('messages in two languages', () => {
  it('have the same keys in both', () => {
    expect(Object.keys(english).toSorted()).toEqual(keys.toSorted())
  })

  it('have the same places in both', () => {
    for (const key of keys)
      expect([key, [...placesOf(english[key] ?? '')].toSorted()]).toEqual([
        key,
        [...placesOf(chinese[key] ?? '')].toSorted(),
      ])
  })

  it('can all be read by the translation', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const translate = createTranslate(locale, messagesOf(locale, officeTopics))
      for (const [key, message] of Object.entries(messagesOf(locale, officeTopics))) {
        const named = Object.fromEntries([...placesOf(message)].map((name) => [name, `<${name}>`]))
        const text = translate(key, named, 2)
        for (const given of Object.values(named)) expect(text).toContain(given)
      }
    }
  })

  it('leave numbers and their units to say: none is written in a message, no unit stands behind a place', () => {
    const outside = all.filter(([key]) => !key.startsWith('common.'))
    for (const [key, message] of outside)
      expect([key, message]).not.toEqual([
        key,
        expect.stringMatching(
          /\d[\d,.]*\s*(?:%|亿|万|元|名|bn|m yuan)|\}\s*(?:%|亿|万|元|个?百分点|名次?|yuan|points|bn)/,
        ),
      ])
  })

  it('do not end or begin in blanks', () => {
    for (const [key, message] of all.filter(([key]) => !key.startsWith('common.list')))
      expect([key, message]).toEqual([key, message.trim()])
  })

  it('name every scene, and every reason to leave one out', () => {
    const names = [...registry.map(({ id }) => id), ...Object.keys(subjectScenes)].map((id) => `${id}.name`)
    const reasons = ['projects', 'assessment', 'history', 'pipeline', 'services', 'laggards'].map(
      (what) => `no-${what}`,
    )
    for (const key of [...names, ...[...reasons, 'failed'].map((code) => `scenes.left-out.${code}`)])
      expect(keys).toContain(key)
  })

  it('are gathered by topic in alphabetical order', () => {
    expect(Object.keys(topics)).toEqual(Object.keys(topics).toSorted())
  })
})
