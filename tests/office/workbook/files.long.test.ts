import { describe, expect, it } from 'vitest'
import { ABOUT, bytesOf, checkBytes, editionOf, projects, row } from './books'
import { isReadWithoutBlanksTo } from './large-book'

describe('a large book', () => {
  it('is read without its trailing blank rows to 1,048,576', () => isReadWithoutBlanksTo(1_048_576))

  it('of ten thousand projects is read whole', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => row(`P${at}`))
    const edition = editionOf(await checkBytes(bytesOf({ 说明: ABOUT, 项目: projects(...rows) })))
    expect(edition.projects).toHaveLength(10_000)
  })
})
