import { expect, it, vi } from 'vitest'
import { times } from '#tests/extent'
import { misread } from './mutated'

it('none of many changed workbooks and tables makes reading throw, or hang', async () => {
  // SheetJS tells of records of an .xls that it does not know.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await misread(1000, times(300, 2_000), 10_000)).toEqual([])
})
