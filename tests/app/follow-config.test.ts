// @in-window
import { disableAutoUnmount, enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import FollowConfig from '@/app/FollowConfig.vue'
import OutOfDate from '@/app/OutOfDate.vue'
import { useDisplay, type DisplaySetup } from '@/core/display/display'
import { loadConfig } from '@/core/display/load-config'
import { readConfig } from '@/core/display/read-config'
import { usePublicationStore } from '@/core/publication/store'
import { sceneIds } from '@/scenes/ids'
import { onStage } from '#tests/channels/on-frame'

vi.mock('@/core/display/load-config')
enableAutoUnmount(afterEach)
afterAll(disableAutoUnmount)
beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.useRealTimers()
})

const key = (kid: string) => ({ kid, x: 'A'.repeat(43) })
const written = (raw: object) => vi.mocked(loadConfig).mockResolvedValue(readConfig(raw, sceneIds))
const FIVE_POLLS_MS = 300_000

describe('a running display', () => {
  it('takes trust back where its configuration does, once, and plays the loop that it names', async () => {
    const store = usePublicationStore()
    const narrow = vi.spyOn(store, 'narrow').mockResolvedValue()
    const displays: DisplaySetup[] = []
    const Display = {
      setup: () => {
        displays.push(useDisplay())
        return () => h(FollowConfig)
      },
    }
    mount(Display, onStage({ trustedKeys: [key('a'), key('b')] }))
    written({ trustedKeys: [key('b'), key('c')], playhead: { scenes: ['overview'] } })
    await vi.advanceTimersByTimeAsync(2 * FIVE_POLLS_MS)
    expect(narrow.mock.calls).toEqual([[{ keys: [key('b')] }]])
    expect(displays[0]?.config.playhead.scenes).toEqual(['overview'])
  })

  it('marks large what has expired', () => {
    const since = Date.parse('2021-11-01T09:00:00+08:00')
    const mark = mount(OutOfDate, { ...onStage(), props: { since, period: '2021Q3' } })
    expect(mark.get('[role="alert"]').text()).toBe(
      '▲ 2021年第三季度数据已过期：2021年11月1日 09:00以后没有再核验',
    )
  })
})
