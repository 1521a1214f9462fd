import { computed, ref, shallowRef, watch } from 'vue'
import { reasonOf } from '@/core/rpc/calls'
import type { Acceptance } from '@/office/publishing/acceptance'
import type { PublishAnswer, PublishProgress } from '@/office/publishing/api'
import type { CheckLine } from './check-client'
import type { PublishClient } from './publish-client'

/** A request that failed, beside the server's own answers. */
export type Unanswered = { readonly kind: 'unanswered'; readonly reason: string }

/** Problems that are solved by writing a correction on this page. */
const CORRECTABLE = new Set<unknown>(['needs-correction', 'stale-correction', 'nothing-to-correct'])

/**
 * Publishes one checked edition: asks the server for the plan anew after every change of correction or decisions, then
 * publishes with progress, and holds the outcome.
 */
export function usePublishing(client: PublishClient, line: CheckLine) {
  const plan = shallowRef<PublishAnswer | Unanswered | null>(null)
  const correction = ref('')
  /** The reasons for what was accepted. */
  const accepted = ref<readonly Acceptance[]>([])
  /** Every decision asked for so far, so that an accepted one can be taken back. */
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
      if (own === asked) plan.value = { kind: 'unanswered', reason: reasonOf(cause) }
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
      // The server's refusal becomes the plan that the next attempt starts from.
      if (answer.kind !== 'published') plan.value = answer
    } catch (cause) {
      result.value = { kind: 'unanswered', reason: reasonOf(cause) }
    } finally {
      isPublishing.value = false
      progress.value = null
    }
  }

  watch(accepted, ask)
  if (client.session.key !== null) void ask()

  const canPublish = computed(() => plan.value?.kind === 'planned' && !isPublishing.value)
  return {
    plan,
    correction,
    accepted,
    decisions,
    asksForCorrection,
    progress,
    isPublishing,
    result,
    canPublish,
    ask,
    publish,
  }
}
