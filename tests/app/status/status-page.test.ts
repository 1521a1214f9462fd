// @in-window
import { disableAutoUnmount, enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePublicationStore } from '@/core/publication/store'
import Status from '@/app/status/Status.vue'
import { onStage } from '#tests/channels/on-frame'
import { head, NOW } from './facts'

enableAutoUnmount(afterEach)
afterAll(disableAutoUnmount)
beforeEach(() => {
  vi.useFakeTimers({ now: NOW })
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.useRealTimers()
})

const row = (page: ReturnType<typeof mount>, id: string) => page.get(`[data-status="${id}"]`)

describe('the status page', () => {
  it('tells what the store took, and follows it', async () => {
    const store = usePublicationStore()
    const page = mount(Status, onStage())
    expect(row(page, 'shown').text()).toContain('尚无核验通过的数据')
    store.taken = { head, derived: { at: head.period, scenes: {} } }
    store.warnings = [{ path: 'projects', problem: 'odd' }]
    store.lastCheckedAt = NOW
    await flushPromises()
    expect(row(page, 'shown').text()).toContain('2021Q3-r2')
    expect(row(page, 'warnings').text()).toContain('projects: odd')
    expect(row(page, 'warnings').attributes('data-state')).toBe('attention')
  })

  it('is headed, labelled and reached by keys', () => {
    const page = mount(Status, onStage({ locale: 'en' }))
    expect(page.get('main').attributes()).toMatchObject({ tabindex: '0', 'aria-label': 'Status' })
    expect(page.findAll('h1')).toHaveLength(1)
    for (const section of page.findAll('section'))
      expect(page.get(`[id="${section.attributes('aria-labelledby')}"]`).text()).not.toBe('')
    expect(page.get('[role="status"]').text()).toContain('Needs attention')
    expect(page.findAll('a').map((link) => link.attributes('href'))).toEqual(['#/', '#/calibrate'])
  })

  it('polls when asked to, once at a time', async () => {
    const store = usePublicationStore()
    let finish = () => {}
    const poll = vi.spyOn(store, 'pollNow').mockImplementation(() => new Promise((done) => (finish = done)))
    const page = mount(Status, onStage())
    const button = page.get('button')
    await button.trigger('click')
    await button.trigger('click')
    expect(poll).toHaveBeenCalledTimes(1)
    expect(button.text()).toBe('正在检查')
    finish()
    await flushPromises()
    expect(button.text()).toBe('立即检查')
  })

  it('shows markup in published text as text', async () => {
    const store = usePublicationStore()
    const page = mount(Status, onStage())
    const issuer = '<img src=x onerror=alert(1)>'
    store.taken = { head: { ...head, issuer }, derived: { at: head.period, scenes: {} } }
    await flushPromises()
    expect(row(page, 'shown').text()).toContain(issuer)
    expect(page.find('img').exists()).toBe(false)
  })

  it('is silent when it is left', () => {
    const page = mount(Status, onStage())
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    page.unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
