// @in-window
import { beforeEach, describe, expect, it } from 'vitest'
import { repairFonts } from '@/app/shell/repair-fonts'

/** A page's head with a sheet, and type that has come so far. */
function pageWith(statuses: readonly FontFaceLoadStatus[]) {
  const head = document.createElement('head')
  head.innerHTML = '<link rel="icon" href="a.svg"><link rel="stylesheet" href="a.css">'
  return Object.assign(head, { fonts: statuses.map((status) => ({ status })) as unknown as FontFaceSet })
}
type Head = ReturnType<typeof pageWith>
const sheets = (page: Head) => [...page.querySelectorAll('link[rel="stylesheet"]')]

describe('type that could not be fetched', () => {
  let page: Head
  beforeEach(() => void (page = pageWith(['loaded', 'error', 'unloaded'])))

  it('is left alone where nothing failed', () => {
    page = pageWith(['loaded', 'unloaded', 'loading'])
    repairFonts(page)
    expect(sheets(page)).toHaveLength(1)
  })

  it('is asked for again: the old sheet stays until the new one is there', () => {
    const [old] = sheets(page)
    repairFonts(page)
    const [first, second] = sheets(page)
    expect(first).toBe(old)
    expect(second?.getAttribute('href')).toBe('a.css')
    second?.dispatchEvent(new Event('load'))
    expect(sheets(page)).toEqual([second])
  })

  it('keeps the old sheet where the new one does not come either', () => {
    const [old] = sheets(page)
    repairFonts(page)
    sheets(page)[1]?.dispatchEvent(new Event('error'))
    expect(sheets(page)).toEqual([old])
  })
})
