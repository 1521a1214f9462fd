import { computed, ref, shallowRef, watch } from 'vue'
import type { PublishAnswer, PublishProgress } from '@/office/publishing/api'
import type { CheckLine } from './check-client'
import type { PublishClient } from './publish-client'

/** What could not be asked of the server, beside its answers. */
export type Unanswered = { readonly kind: 'unanswered'; readonly reason: string }

/** Problems that a sentence in the page mends. */
const CORRECTABLE = new Set<unknown>(['needs-correction', 'stale-correction', 'nothing-to-correct'])

const reason = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))

/**
 * Publishing one checked edition: what would come of it, asked anew with every correction and acceptance; then the
 * publishing itself with its progress, and what came of it.
 */
export function usePublishing(client: PublishClient, line: CheckLine) {
  const plan = shallowRef<PublishAnswer | Unanswered | null>(null)
  const correction = ref('')
  const accepted = ref<readonly string[]>([])
  /** Every decision ever asked for, so that what was accepted can be taken back. */
  const decisions = ref<readonly string[]>([])
  const asksForCorrection = ref(false)
  const progress = shallowRef<PublishProgress | null>(null)
  const isPublishing = ref(false)
  const result = shallowRef<PublishAnswer | Unanswered | null>(null)
  let asked = 0

  const wanted = async () => ({
    edition: await line.edition(),
    correction: correction.value.trim() || null,
    accept: accepted.value,
  })

  function heed(answer: PublishAnswer) {
    if (answer.kind === 'undecided') {
      const codes = answer.decisions.map(({ code }) => code)
      decisions.value = [...new Set([...decisions.value, ...codes])]
    }
    if (answer.kind === 'usage' && CORRECTABLE.has(answer.code)) asksForCorrection.value = true
  }

  async function ask() {
    const own = (asked += 1)
    plan.value = null
    try {
      const answer = await client.plan(await wanted())
      if (own !== asked) return
      heed(answer)
      plan.value = answer
    } catch (cause) {
      if (own === asked) plan.value = { kind: 'unanswered', reason: reason(cause) }
    }
  }

  async function publish() {
    if (isPublishing.value) return
    isPublishing.value = true
    result.value = null
    try {
      const answer = await client.publish(await wanted(), (step) => (progress.value = step))
      heed(answer)
      result.value = answer
      // What came instead of publishing is what the next try has to go by.
      if (answer.kind !== 'published') plan.value = answer
    } catch (cause) {
      result.value = { kind: 'unanswered', reason: reason(cause) }
    } finally {
      isPublishing.value = false
      progress.value = null
    }
  }

  watch(accepted, ask)
  if (client.session.key !== null) void ask()

  const canPublish = computed(() => plan.value?.kind === 'planned' && !isPublishing.value)
  return {
    ...{ plan, correction, accepted, decisions, asksForCorrection, progress, isPublishing, result },
    ...{ canPublish, ask, publish },
  }
}
