import { describe, expect, it } from 'vitest'
import { firstLoadChunks } from '@/node/build/first-load-chunks'

const LIST = 'node_modules/echarts/lib/export/charts.js'
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  main: ['vue', 'routes'],
  routes: ['vue'],
  lobby: ['vue', 'charts', 'frame', LIST],
  [LIST]: ['bars', 'flows'],
  charts: ['frame'],
  frame: ['charts'],
  status: ['frame', 'table'],
  present: ['charts', 'table', 'notes'],
}
const getModuleInfo = (id: string) => ({ importedIds: IMPORTS[id] ?? [] })
const chunkOf = firstLoadChunks({ entry: 'main', lobby: 'lobby' })
const named = (...ids: readonly string[]) => ids.map((id) => chunkOf(id, { getModuleInfo }))

describe('the chunks of the first load', () => {
  it('are what runs before the first paint, and what the lobby needs beside it', () => {
    expect(named('main', 'routes', 'vue')).toEqual(['base', 'base', 'base'])
    expect(named('lobby', 'charts', 'frame')).toEqual(['wall', 'wall', 'wall'])
  })

  it('hold nothing that only other modes need, however many of them', () => {
    expect(named('status', 'present', 'table', 'notes')).toEqual([null, null, null, null])
  })

  it('leave the parts behind a list to who takes them', () => {
    expect(named(LIST, 'bars', 'flows')).toEqual(['wall', null, null])
  })
})
