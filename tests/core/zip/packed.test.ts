import { describe, expect, it } from 'vitest'
import { packed } from '@/core/zip/packed'

/** Where a zip's first file tells its time and its day, two bytes each, counted from 1980. */
const TIME_AT = 10

describe('files packed as a zip', () => {
  it('bear the same day in every time zone', () => {
    const zip = packed([['a.txt', new Uint8Array([1])]])
    expect([...zip.slice(TIME_AT, TIME_AT + 4)]).toEqual([0, 0, 0b00100001, 0])
  })
})
