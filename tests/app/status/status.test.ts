import { describe, expect, it } from 'vitest'
import type { StatusFacts } from '@/app/status/facts'
import { attention, statusOf } from '@/app/status/status'
import { layOut } from '@/core/frame/geometry'
import { createSay } from '@/scenes/words'
import { facts, head, NOW } from './facts'

const zh = createSay('zh-CN')
const en = createSay('en')
const rowsOf = (changed: Partial<StatusFacts> = {}, say = zh) =>
  new Map(statusOf(facts(changed), say).flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)))
const polls = (changed: Partial<StatusFacts['polls']>) => ({ polls: { ...facts().polls, ...changed } })
const wall = (widthMm: number, heightMm: number, distanceMm: number) => {
  const stage = { ...facts().config.stage, wall: { widthMm, heightMm, distanceMm } }
  const geometry = layOut({ window: facts().window, config: stage })
  return { config: { ...facts().config, stage }, geometry }
}

describe('the status of a display', () => {
  it('that runs well needs nobody', () => {
    expect(attention(statusOf(facts(), zh))).toEqual([])
  })

  it('says publication, sequence, signature and the three dates', () => {
    const rows = rowsOf()
    expect(rows.get('shown')?.lines).toEqual(['2021Q3-r2', '2021年前三季度', '枣庄市重点项目推进办公室'])
    expect(rows.get('sequence')?.lines).toEqual(['17'])
    expect(rows.get('signature')?.lines).toEqual(['✓ 已由密钥 office-2021 核验'])
    expect(rows.get('covers')?.lines).toEqual(['2021年9月30日'])
    expect(rows.get('published')?.lines).toEqual(['2021年10月26日 09:00'])
    expect(rows.get('checked')?.lines).toEqual(['2021年11月1日 08:59'])
    expect(rows.get('correction')?.lines).toEqual(['更正两个项目的完成投资'])
  })

  it('marks a sample, whoever signed it', () => {
    expect(rowsOf({ head: { ...head, sample: true } }).get('signature')?.lines).toContain('示例数据')
  })

  it('says when the last poll failed and why, and what was refused, by path', () => {
    const changed = polls({
      failures: 3,
      lastFailure: {
        at: NOW,
        failures: [{ kind: 'status', path: 'index.jws', status: 503 }],
        problems: [
          { source: 'editions/x.json', path: 'projects[12].planYuan', problem: 'expected an integer' },
        ],
      },
    })
    const rows = rowsOf(changed)
    expect(rows.get('lastPoll')).toMatchObject({ state: 'attention' })
    expect(rows.get('lastPoll')?.lines).toContain('已连续失败3次')
    expect(rows.get('lastFailure')?.lines.join()).toContain('index.jws: ')
    expect(rows.get('lastFailure')?.lines.join()).toContain('503')
    expect(rows.get('refused')).toMatchObject({
      lines: ['editions/x.json: projects[12].planYuan: 应为整数'],
      raw: ['editions/x.json: projects[12].planYuan: expected an integer'],
      state: 'attention',
    })
  })

  it('still tells a refusal that is over, without asking for anybody', () => {
    const lastFailure = {
      at: NOW,
      failures: [],
      problems: [{ path: 'sequence', problem: '16 is less than 17' }],
    }
    expect(rowsOf(polls({ lastFailure })).get('refused')).toMatchObject({
      lines: ['sequence: 16 is less than 17'],
      state: 'good',
    })
  })

  it('says that a publication is overdue, from the day after it was due', () => {
    const at = (text: string) => rowsOf({ nowMs: Date.parse(text) }).get('nextDue')?.state
    expect(at('2022-01-31T23:59:00+08:00')).toBe('good')
    expect(at('2022-02-01T00:01:00+08:00')).toBe('attention')
  })

  it('says which scenes are left out and why, and which threw', () => {
    const rows = rowsOf({
      scenes: {
        on: [],
        omitted: [
          { id: 'services', leftOut: { leftOut: 'scenes.left-out.no-services' } },
          { id: 'stages', leftOut: { leftOut: 'scenes.left-out.failed', why: 'TypeError: x' } },
        ],
        faults: [
          { scene: 'ranking', reason: 'Error: no', failuresInRow: 1, failedAt: NOW, skippedUntil: NOW + 1 },
          {
            scene: 'overview',
            reason: 'Error: no',
            failuresInRow: 3,
            failedAt: NOW,
            skippedUntil: NOW + 3_600_000,
          },
        ],
      },
      config: {
        ...facts().config,
        playhead: { ...facts().config.playhead, scenes: ['overview', 'services', 'stages'] },
      },
    })
    expect(rows.get('leftOut')?.lines).toEqual(
      expect.arrayContaining([
        '服务成效：本期没有公布服务成效',
        '建设阶段：计算出错，本场景暂不显示 (TypeError: x)',
        '考核排名：显示配置未列入',
      ]),
    )
    expect(rows.get('leftOut')?.state).toBe('attention')
    expect(rows.get('faults')?.lines[0]).toContain('下一轮重试(Error: no)')
    expect(rows.get('faults')?.lines[1]).toContain('停播至2021年11月1日 10:00')
    expect(rows.get('inLoop')?.state).toBe('attention')
  })

  it('says whether the wall is legible, in mm, and that it cannot say without its size', () => {
    expect(rowsOf(wall(4000, 2250, 8000)).get('legible')).toMatchObject({
      lines: ['看得清：最小字高46.0毫米，需要32.0毫米'],
      state: 'good',
    })
    expect(rowsOf(wall(700, 400, 12_000)).get('legible')?.state).toBe('attention')
    expect(rowsOf().get('legible')?.state).toBe('plain')
  })

  it('says the screen’s geometry', () => {
    const rows = rowsOf({}, en)
    expect(rows.get('window')?.lines).toEqual(['1920 × 1080, pixel ratio 1.0'])
    expect(rows.get('layout')?.lines[0]).toBe('1920 × 1080, standard, design unit 1.000 px')
    expect(rows.get('types')?.lines[0]).toContain('hero 150.0')
  })

  it.each([
    [2000, 'good', '比服务器慢2.0秒'],
    [-2100, 'attention', '比服务器快2.1秒'],
    [null, 'plain', '服务器未给出时间'],
  ])('judges a clock skew of %s ms %s', (skewMs, state, line) => {
    expect(rowsOf(polls({ skewMs })).get('skew')).toMatchObject({ state, lines: [line] })
  })

  it('says that a plain http page is no secure context, and what that costs', () => {
    expect(rowsOf({ secureContext: false }).get('secure')?.state).toBe('attention')
    expect(rowsOf({ storagePersisted: null }).get('storage')?.lines).toEqual(['浏览器未说明'])
  })

  it('says whether it starts without a network, and how its versions stand', () => {
    const chosen = { build: 'b1', started: true, since: null }
    const none = { chosen: null, previous: null, next: null, bad: [] }
    expect(rowsOf().get('offline')?.state).toBe('good')
    expect(rowsOf().get('versions')?.lines).toEqual(['没有等待的新版本'])
    expect(rowsOf({ shells: none }).get('offline')).toMatchObject({ state: 'plain' })
    const http = rowsOf({ shells: null, secureContext: false })
    expect(http.get('offline')?.lines[0]).toContain('需要 https')
    expect(http.get('offline')?.state).toBe('attention')
    expect(http.has('versions')).toBe(false)
    const next = { build: 'b2', proved: true, trials: 1 }
    expect(rowsOf({ shells: { ...none, chosen, next } }).get('versions')?.lines[0]).toContain('b2试运行通过')
    const bad = rowsOf({ shells: { ...none, chosen, bad: ['b2'] } }).get('versions')
    expect(bad).toMatchObject({ state: 'attention', lines: ['b2在本机无法启动，已恢复上一版本'] })
  })

  it('says that nothing is shown yet, and that no key is trusted', () => {
    const rows = rowsOf({ head: null, config: { ...facts().config, trustedKeys: [] } })
    expect(rows.get('shown')).toMatchObject({ state: 'attention', lines: ['尚无核验通过的数据'] })
    expect(rows.get('trusted')?.state).toBe('attention')
  })

  it('says what is wrong with the configuration', () => {
    const rows = rowsOf(
      { configProblems: [{ kind: 'value', path: 'theme', key: 'theme', got: '"pink"' }] },
      en,
    )
    expect(rows.get('mistakes')?.lines[0]).toContain('theme must be dark or light, but is "pink"')
  })

  it('is worded whole in both languages', () => {
    for (const say of [zh, en])
      for (const { heading, rows } of statusOf(facts(wall(9000, 2000, 8000)), say))
        for (const text of [heading, ...rows.flatMap(({ label, lines }) => [label, ...lines])])
          expect(text).not.toMatch(/^$|undefined|\{|null/)
  })
})
