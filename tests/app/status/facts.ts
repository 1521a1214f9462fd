import { sceneIds } from '@/scenes/ids'
import { readConfig } from '@/core/display/read-config'
import type { StatusFacts } from '@/app/status/facts'
import type { Head } from '@/core/publication/taken'
import { layOut } from '@/core/frame/geometry'

export const NOW = Date.parse('2021-11-01T09:00:00+08:00')

export const head: Head = {
  period: '2021Q3',
  revision: 2,
  sequence: 17,
  kid: 'office-2021',
  asOf: '2021-09-30',
  publishedAt: '2021-10-26T09:00:00+08:00',
  issuedAt: '2021-10-26T09:00:00+08:00',
  digest: 'e9ba13ee7234d957'.repeat(4),
  issuer: '枣庄市重点项目推进办公室',
  sample: false,
  correction: '更正两个项目的完成投资',
  nextDue: '2022-01-31',
  periods: ['2021Q2', '2021Q3'],
  notices: [],
  expiresAt: null,
}

const { config } = readConfig({ trustedKeys: [{ kid: 'office-2021', x: 'A'.repeat(43) }] }, sceneIds)
const window = { width: 1920, height: 1080 }

/** A display that runs well; `changed` is what is otherwise. */
export const facts = (changed: Partial<StatusFacts> = {}): StatusFacts => ({
  nowMs: NOW,
  config,
  configProblems: [],
  head,
  warnings: [],
  expiresAt: null,
  polls: {
    lastPollAt: NOW - 30_000,
    lastCheckedAt: NOW - 29_000,
    nextPollAt: NOW + 30_000,
    failures: 0,
    lastFailure: null,
    skewMs: 400,
  },
  scenes: { on: [{ id: 'overview', pages: 1, dwellMs: 20_000 }], omitted: [], faults: [] },
  window,
  devicePixelRatio: 1,
  geometry: layOut({ window, config: config.stage }),
  secureContext: true,
  storagePersisted: true,
  version: '0.1.0',
  build: 'b1',
  shells: {
    chosen: { build: 'b1', started: true, since: null },
    previous: null,
    next: null,
    bad: [],
  },
  ...changed,
})
