import { createPinia, setActivePinia } from 'pinia'
import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'
import { computed, type App } from 'vue'
import type { CheckLine } from '@/app/publish/check-client'
import type { SheetView, Verdict } from '@/app/publish/check-messages'
import { night } from '@/core/charts/theme'
import { readConfig } from '@/core/display/read-config'
import { contentBoxOf, layOut } from '@/core/frame/geometry'
import { SETTING } from '@/core/frame/setting'
import { sceneIds } from '@/scenes/ids'
import { createOfficeSay } from '@/scenes/words'
import { onStage } from '#tests/channels/on-frame'

/** Each test of the page begins with a store of its own, and leaves nothing mounted. */
export function mountsAnew(): void {
  enableAutoUnmount(afterEach)
  afterAll(disableAutoUnmount)
  beforeEach(() => setActivePinia(createPinia()))
}

const say = createOfficeSay('zh-CN')
const geometry = layOut({
  window: { width: 1440, height: 900 },
  config: readConfig({}, sceneIds).config.stage,
})
const setting = computed(() => ({ say, theme: night, motion: false, room: contentBoxOf(geometry) }))
export const around = () => {
  const { global } = onStage()
  return {
    global: { plugins: [...global.plugins, { install: (app: App) => void app.provide(SETTING, setting) }] },
  }
}

const mistake = (cell: string, problem: string) => ({
  sheet: '项目',
  cell,
  value: 'x',
  problem,
  repair: '改正',
})
const facts = {
  ...{ period: '2021Q3' as const, revision: 1, publishedAt: '', asOf: '2021-09-30' },
  ...{ issuer: '某办公室', sample: true },
}
export const VERDICT: Verdict = {
  errors: [mistake('F7', '读不出'), mistake('G9', '太大')],
  warnings: [mistake('A3', '隐藏行')],
  counts: { errors: 2, warnings: 1 },
  decisions: [{ code: 'project-gone', warning: mistake('', '上期的 2 个项目本期没有') }],
  summary: null,
  ledgers: [],
  headings: [],
  form: [],
  ids: null,
  sheets: [{ name: '项目', rows: 200, columns: 7 }],
  sentIn: null,
  standing: 'none',
  next: { facts, derived: { at: '2021Q3', scenes: {} as never } },
  now: null,
}
const view = (from: number): SheetView => ({
  sheet: '项目',
  columns: 7,
  heading: null,
  rows: [
    {
      number: from,
      cells: [
        { at: 'F7', text: 'x', error: 0 },
        { at: 'A3', text: '', warning: 0 },
      ],
    },
  ],
})
const ROWS = Array.from({ length: 250 }, (_, at) => ({
  ...{ place: `项目!J${at + 6}`, subject: `P${at}`, field: '完成投资', was: '1万元', now: '2万元' },
}))
export const line = (): CheckLine => ({
  check: () => Promise.reject(new Error('not here')),
  view: vi.fn(async ({ from }) => view(from)),
  ledger: vi.fn(async ({ from }) => ({ rows: ROWS.slice(from, from + 100), count: ROWS.length })),
  ledgerBook: async () => new Uint8Array(),
  idsBook: async () => new Uint8Array(),
  signingSheet: async (words) => ({
    ...{ title: '送签单', facts: [['更正说明', words.correction ?? '']], signers: ['拟稿'], date: '日期' },
    tables: [
      {
        heading: '变更',
        columns: [{ name: '理由', share: 100 }],
        rows: words.accepted.map(({ reason }) => [reason]),
      },
    ],
  }),
  returned: async () => new Uint8Array(),
  mergedBook: async () => new Uint8Array(),
  edition: async () => '{"period":"2021Q3"}',
  close: () => {},
})
