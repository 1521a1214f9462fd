import type { Report, Turn } from '@/core/fleet/report'

export const NOW = Date.parse('2021-11-01T09:00:00+08:00')

export const turn = (from: number, seconds = 20, scene = 'ranking'): Turn => ({
  ...{ scene, page: 1, publication: '2021Q3-r1', from, until: from + seconds * 1000 },
})

/** What a screen that does well reports. */
export const report = (change: Partial<Report> = {}): Report => ({
  format: 'liangping/report/1',
  ...{ name: 'lobby-1', version: '0.1.0', at: NOW, startedAt: NOW - 60_000, state: 'showing' },
  publication: { edition: '2021Q3-r1', sequence: 17, sample: false },
  scene: { id: 'ranking', page: 1, since: NOW - 5_000, until: NOW + 15_000 },
  ...{ paintedAt: NOW - 4_900, lastPollAt: NOW - 30_000, lastCheckedAt: NOW - 29_000 },
  ...{ failures: 0, faults: [], heapBytes: 21_000_000, skewMs: 120 },
  geometry: { windowWidth: 1920, windowHeight: 1080, pixelRatio: 1, layoutWidth: 1920, layoutHeight: 1080 },
  turns: [],
  ...change,
})
