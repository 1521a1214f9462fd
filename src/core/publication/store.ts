import { useDocumentVisibility, useEventListener, useTimeoutFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, markRaw, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { reasonOf } from '@/core/rpc/calls'
import { createDownload, type Download, type Failure } from './download'
import type { Period } from './period'
import { FORGOTTEN, pollOnce, type Failed, type Polled } from './poll'
import { afterPoll, FIRST_RETRY_MS, nextDelayMs, type PollOutcome, type Polling } from './polling'
import type { Problem } from './problems'
import type { Verifier, Taken } from './taken'
import type { Trusting } from './trusting'

export interface PublicationSource<D> {
  readonly verifier: Verifier<D>
  readonly config: Omit<Polling, 'issuer' | 'root'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** From 0 to 1: spreads the polls of many screens. */
  readonly random: () => number
  /** The file that is polled; by default `index.jws`. */
  readonly polled?: string | undefined
  /** Where files come from; by default from `config.baseUrl` by HTTP. */
  readonly download?: Download
}

/** A failed poll: when it was, and what was missing or refused. */
export interface FailedPoll {
  readonly at: number
  readonly failures: readonly Failure[]
  readonly problems: readonly Problem[]
}

const broken = (cause: unknown): Failed => ({
  kind: 'failed',
  failures: [],
  problems: [{ path: 'verifier', problem: reasonOf(cause) }],
  doubtful: new Set(),
})

function setup<D>() {
  const taken = shallowRef<Taken<D> | null>(null)
  const phase = ref<'starting' | 'waiting' | 'showing'>('starting')
  const lastPollAt = ref<number | null>(null)
  const lastCheckedAt = ref<number | null>(null)
  const nextPollAt = ref<number | null>(null)
  const failures = ref(0)
  const lastFailure = shallowRef<FailedPoll | null>(null)
  const skewMs = ref<number | null>(null)
  /** All that was published is withdrawn. */
  const emptied = ref(false)
  /** From when on what is shown is out of date; null: never. */
  const expiresAt = ref<number | null>(null)
  /** Oddities in the publication on screen, and failures of the device's storage; known a moment after it is shown. */
  const warnings = shallowRef<readonly Problem[]>([])
  /** What the last attempt refused; empty when it succeeded. */
  const refusals = computed(() => (failures.value > 0 ? (lastFailure.value?.problems ?? []) : []))

  const delayMs = ref(0)
  const timer = useTimeoutFn(() => void poll(), delayMs, { immediate: false })
  const ended = new AbortController()
  onScopeDispose(() => ended.abort())

  let source: (PublicationSource<D> & { readonly download: Download }) | null = null
  let memory = FORGOTTEN
  let polling: Promise<void> | null = null
  let notBefore = 0

  function show(from: PublicationSource<D>, next: Taken<D> | null) {
    taken.value = next && markRaw(next)
    expiresAt.value = next?.head.expiresAt ?? null
    if (next) phase.value = 'showing'
    else if (phase.value === 'showing') phase.value = 'waiting'
    keep(from)
  }

  function keep({ verifier }: PublicationSource<D>) {
    const kept = verifier.keep().catch((cause: unknown) => broken(cause).problems)
    void kept.then((problems) => (warnings.value = problems))
  }

  function noteFailure(at: number, { failures: missed, problems }: Failed): PollOutcome {
    const asked = missed.map((failure) => failure.retryAfterMs ?? 0)
    lastFailure.value = { at, failures: missed, problems }
    return { kind: 'failed', retryAfterMs: Math.max(0, ...asked) }
  }

  function note(from: PublicationSource<D>, at: number, polled: Polled<D>): PollOutcome {
    skewMs.value = polled.skewMs ?? skewMs.value
    if (polled.kind === 'failed') {
      memory = { ...memory, doubtful: polled.doubtful }
      return noteFailure(at, polled)
    }
    const looked = polled.kind === 'taken' || polled.renewed
    memory = {
      text: polled.text,
      showing: true,
      openedAt: looked ? at : memory.openedAt,
      doubtful: new Set(),
    }
    lastCheckedAt.value = at
    if (polled.kind === 'taken') {
      emptied.value = polled.taken === null
      show(from, polled.taken)
    } else if (polled.renewed) {
      expiresAt.value = polled.renewed.expiresAt
      keep(from)
    }
    return { kind: 'checked' }
  }

  function schedule({ config, now, random }: PublicationSource<D>, outcome: PollOutcome) {
    failures.value = afterPoll({ failures: failures.value }, outcome).failures
    delayMs.value = nextDelayMs({ failures: failures.value }, outcome, config, random())
    nextPollAt.value = now() + delayMs.value
    notBefore = outcome.kind === 'failed' && outcome.retryAfterMs ? nextPollAt.value : 0
    if (phase.value === 'starting') phase.value = 'waiting'
    timer.start()
  }

  async function pollWith(from: PublicationSource<D> & { readonly download: Download }) {
    timer.stop()
    nextPollAt.value = null
    lastPollAt.value = from.now()
    const polled = await pollOnce(from, memory, from.now(), ended.signal).catch((cause: unknown) => ({
      ...broken(cause),
      skewMs: null,
    }))
    if (!ended.signal.aborted) schedule(from, note(from, from.now(), polled))
  }

  /** One request in flight: asked again meanwhile, it is the same poll. */
  function poll(): Promise<void> {
    if (!source || ended.signal.aborted) return Promise.resolve()
    polling ??= pollWith(source).finally(() => (polling = null))
    return polling
  }

  /** Polls at once when the network or the page is back, unless the server asked to wait. */
  function pollSoon() {
    const at = source?.now() ?? 0
    if (lastPollAt.value === null || at < notBefore || Math.abs(at - lastPollAt.value) < FIRST_RETRY_MS)
      return
    void poll()
  }
  useEventListener('online', pollSoon)
  const visibility = useDocumentVisibility()
  watch(visibility, (state) => {
    if (state === 'visible') pollSoon()
  })

  /** Shows the last good publication of this device, then polls until the store's scope ends. */
  async function start(from: PublicationSource<D>): Promise<void> {
    if (source) return
    source = { ...from, download: from.download ?? createDownload(from.config, from.now, from.polled) }
    try {
      show(from, await from.verifier.recall())
      memory = { ...memory, showing: taken.value !== null }
    } catch (cause) {
      noteFailure(from.now(), broken(cause))
    }
    await poll()
  }

  /** The results for an earlier period of the publication on screen. */
  function deriveAt(period: Period): Promise<D> {
    return source ? source.verifier.derive(period) : Promise.reject(new Error('the store was not started'))
  }

  /** Asks the held publication, else the one taken last; null means its current period. */
  function ask<A>(at: Period | null, question: object): Promise<Taken<A>> {
    return source
      ? source.verifier.ask<A>(at, question)
      : Promise.reject(new Error('the store was not started'))
  }

  /** Takes back trust. What nobody vouches for any more goes from the screen, and another is looked for at once. */
  async function narrow(told: Trusting): Promise<void> {
    if (!source || (await source.verifier.narrow(told)) || !taken.value) return
    taken.value = null
    expiresAt.value = null
    phase.value = 'waiting'
    memory = FORGOTTEN
    await polling
    await poll()
  }

  /** Holds the publication on screen, so that `ask` goes on with it; null releases it. */
  function hold(sequence: number | null): Promise<boolean> {
    return source ? source.verifier.hold(sequence) : Promise.reject(new Error('the store was not started'))
  }

  return {
    ...{
      taken,
      warnings,
      phase,
      lastPollAt,
      lastCheckedAt,
      nextPollAt,
      failures,
      lastFailure,
      refusals,
      skewMs,
      expiresAt,
      emptied,
    },
    ...{ start, pollNow: poll, deriveAt, ask, hold, narrow },
  }
}

const defined = <D>() => defineStore('publication', () => setup<D>())
export type PublicationStore<D> = ReturnType<ReturnType<typeof defined<D>>>
const useStore = defined<unknown>()

/**
 * The store that owns polling: the publication taken last, and the outcome of polls. `D` is what the verifier computes
 * from it.
 */
export const usePublicationStore = <D = unknown>(): PublicationStore<D> =>
  useStore() as unknown as PublicationStore<D>
