// @in-window
import { afterEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useCheck } from '@/app/publish/use-check'

afterEach(() => vi.useRealTimers())

it('a worker that does not come back from reading is ended after 20 seconds, with the way out', async () => {
  vi.useFakeTimers()
  const terminate = vi.fn()
  const silent = { postMessage: () => undefined, addEventListener: () => undefined, terminate }
  const scope = effectScope()
  const check = scope.run(() =>
    useCheck(
      () => silent,
      () => ({
        locale: 'zh-CN',
        timeZone: 'Asia/Shanghai',
        nowMs: 0,
        publishedUrl: '',
        keys: [],
        headings: {},
        form: {},
      }),
    ),
  )
  if (!check) throw new Error('no check')
  const done = check.take([{ name: 'a.xls', size: 3, arrayBuffer: async () => new ArrayBuffer(3) }])
  await vi.advanceTimersByTimeAsync(19_000)
  expect(check.state.value).toMatchObject({ kind: 'working', step: 'reading' })
  await vi.advanceTimersByTimeAsync(1_500)
  expect(check.state.value).toEqual({ kind: 'empty', problem: 'endless' })
  expect(terminate).toHaveBeenCalled()
  await done
  scope.stop()
})
