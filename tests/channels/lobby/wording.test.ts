import { effectScope, shallowRef } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { lineOf, type Problem } from '@/core/publication/problems'
import { createSay } from '@/core/i18n/create-say'
import { useWording } from '@/channels/shared/use-wording'
import { waitingReason } from '@/channels/shared/waiting-reason'

const problem: Problem = {
  source: 'editions/a.json',
  path: 'projects[12].planYuan',
  problem: 'expected an integer, got "3亿"',
}

describe('what was refused', () => {
  it('is told on the waiting screen in the page’s language, once its words are loaded', async () => {
    const problems = shallowRef<readonly Problem[]>([])
    const scope = effectScope()
    const wording = scope.run(() => useWording(() => problems.value, 'zh-CN'))
    const reason = () =>
      waitingReason(
        { lastFailure: { failures: [], problems: problems.value } },
        false,
        createSay('zh-CN'),
        wording?.value,
      )
    expect(wording?.value).toBe(lineOf)
    problems.value = [problem]
    await vi.waitFor(() =>
      expect(reason()).toBe(
        '公开数据未通过核验：editions/a.json: projects[12].planYuan: 应为整数，实为"3亿"',
      ),
    )
    scope.stop()
  })
})
