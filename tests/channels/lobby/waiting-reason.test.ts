import { describe, expect, it } from 'vitest'
import type { Failure } from '@/core/publication/download'
import type { Problem } from '@/core/publication/problems'
import { waitingReason } from '@/channels/shared/waiting-reason'
import { createSay } from '@/core/i18n/create-say'

const zh = createSay('zh-CN')
const reasonOf = (failures: readonly Failure[], problems: readonly Problem[] = []) =>
  waitingReason({ lastFailure: { failures, problems } }, false, zh)
const path = 'index.jws'

describe('the reason on the waiting screen', () => {
  it('is not told while the first poll is under way', () => {
    expect(waitingReason({ lastFailure: null }, false, zh)).toBeNull()
  })

  it.each<[Failure, string]>([
    [{ kind: 'network', path }, '网络中断，连接不到发布服务器'],
    [{ kind: 'timeout', path }, '发布服务器没有按时答复'],
    [{ kind: 'status', path, status: 503 }, '发布服务器答复异常(HTTP 503)'],
    [{ kind: 'too-large', path }, '收到的文件过大：index.jws'],
    [{ kind: 'not-data', path }, '收到的是网页而不是公开数据，可能需要先登录网络：index.jws'],
  ])('words a file that could not be had: %o', (failure, words) => {
    expect(reasonOf([failure])).toBe(words)
  })

  it('gives the path of what was refused', () => {
    const problem = {
      source: 'editions/a.json',
      path: 'projects[12].planYuan',
      problem: 'expected an integer',
    }
    expect(reasonOf([], [problem])).toBe(
      '公开数据未通过核验：editions/a.json: projects[12].planYuan: expected an integer',
    )
  })

  it('shows what was refused as text, also where it looks like a place in a message', () => {
    expect(reasonOf([], [{ path: '', problem: '{moment} | <b>' }])).toContain('{moment} | <b>')
  })

  it('puts what could not be had first', () => {
    expect(reasonOf([{ kind: 'network', path }], [{ path: '', problem: 'x' }])).toContain('网络中断')
  })

  it('says that there is nothing to show when a publication was taken', () => {
    expect(waitingReason({ lastFailure: null }, true, zh)).toBe('本期没有可展示的内容')
  })
})
