import { describe, expect, it } from 'vitest'
import { footerNotice, isOverdue, type FooterStanding } from '@/channels/shared/footer-notice'
import { createSay } from '@/core/i18n/create-say'

const zh = createSay('zh-CN')
const checkedAt = Date.parse('2021-11-01T09:00:00+08:00')
const noticeOf = (change: Partial<FooterStanding>) =>
  footerNotice({ failures: 0, refusals: [], lastCheckedAt: checkedAt, ...change }, zh)
const refusals = [{ path: 'signature', problem: 'does not match' }]

describe('the line above the footer', () => {
  it('is not there when all is well, nor in a short outage', () => {
    expect([0, 1, 2].map((failures) => noticeOf({ failures, refusals }))).toEqual([null, null, null])
  })

  it('tells from the third failure on since when the figures were not checked, in absolute time', () => {
    expect(noticeOf({ failures: 3 })).toBe('网络中断，显示的是2021年11月1日 09:00核对的数据')
  })

  it('says that what is shown was kept by the device when nothing was checked since the start', () => {
    expect(noticeOf({ failures: 3, lastCheckedAt: null })).toBe('网络中断，显示的是本机保存的数据')
  })

  it.each([
    ['timeout', '发布服务器没有按时答复'],
    ['status', '发布服务器答复异常'],
    ['not-data', '网络要求先登录'],
  ] as const)('does not tell of a broken network where another reason is known: %s', (cause, why) => {
    expect(noticeOf({ failures: 3, cause })).toBe(`${why}，显示的是2021年11月1日 09:00核对的数据`)
  })

  it('tells of refused data before it tells of the network', () => {
    for (const lastCheckedAt of [checkedAt, null])
      expect(noticeOf({ failures: 3, refusals, lastCheckedAt })).toBe(
        '新数据未通过核验，仍显示上一次核验通过的数据',
      )
  })
})

describe('a publication that is due', () => {
  const at = (moment: string, zone = 'Asia/Shanghai') => isOverdue('2022-01-31', Date.parse(moment), zone)

  it('is overdue when its day is over in the display’s time zone', () => {
    expect(at('2022-01-31T23:59:59+08:00')).toBe(false)
    expect(at('2022-02-01T00:00:00+08:00')).toBe(true)
    expect(at('2022-02-01T00:00:00+08:00', 'America/New_York')).toBe(false)
    expect(at('2021-12-31T00:00:00+08:00')).toBe(false)
  })

  it('is never overdue when none was announced', () => {
    expect(isOverdue(null, Date.parse('2099-01-01'), 'Asia/Shanghai')).toBe(false)
  })
})
