// @in-window
import { effectScope } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useKept } from '@/channels/shared/use-kept'

const opened = (key = 'kept', initial = 'none') => {
  const scope = effectScope()
  const text = scope.run(() => useKept(key, initial))
  if (!text) throw new Error('the scope has ended')
  return { text, end: () => scope.stop() }
}
const ends: (() => void)[] = []
const open = (key?: string, initial?: string) => {
  const { text, end } = opened(key, initial)
  ends.push(end)
  return text
}

afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('a text that the device keeps', () => {
  it('begins with the initial one, is there again, and is shared in its window', () => {
    const [one, other, stranger] = [open(), open(), open('another')]
    expect(one.value).toBe('none')
    one.value = 'said'
    expect([one.value, other.value, stranger.value]).toEqual(['said', 'said', 'none'])
    expect(open().value).toBe('said')
    expect(localStorage.getItem('kept')).toBe('said')
  })

  it('follows other windows, also where they forget it', () => {
    const text = open()
    dispatchEvent(new StorageEvent('storage', { key: 'kept', newValue: 'there' }))
    expect(text.value).toBe('there')
    dispatchEvent(new StorageEvent('storage', { key: 'kept', newValue: null }))
    expect(text.value).toBe('none')
  })

  it('lasts as long as the page where nothing can be stored', () => {
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const text = open()
    text.value = 'said'
    expect(text.value).toBe('said')
    expect(open().value).toBe('none')
  })
})
