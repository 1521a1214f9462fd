import { useTimeoutFn } from '@vueuse/core'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { is } from 'valibot'
import { useDisplay } from '@/core/display/display'
import { FleetSchema, type Fleet } from './fleet-view'

const EVERY_MS = 10_000
const TIMEOUT_MS = 8_000

/** The receiver's screens, requested every ten seconds, and the reason where they cannot be read. */
export function useFleet() {
  const { config } = useDisplay()
  const fleet = shallowRef<Fleet | null>(null)
  const trouble = ref<'none' | 'token' | 'absent' | 'unreachable'>('none')
  const token = ref(config.report.token ?? '')
  const base = new URL(config.report.url ?? './fleet/report', location.href)
  const ended = new AbortController()

  const headers = (): Record<string, string> =>
    token.value === '' ? {} : { Authorization: `Bearer ${token.value}` }

  async function asked(): Promise<typeof trouble.value> {
    const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(TIMEOUT_MS)])
    const answer = await fetch(new URL('screens.json', base), {
      headers: headers(),
      cache: 'no-store',
      signal,
    })
    if (answer.status === 401) return 'token'
    if (!answer.ok) return answer.status === 404 ? 'absent' : 'unreachable'
    const told: unknown = await answer.json()
    if (!is(FleetSchema, told)) return 'absent'
    fleet.value = told
    return 'none'
  }

  const timer = useTimeoutFn(() => void look(), EVERY_MS, { immediate: false })
  async function look() {
    timer.stop()
    trouble.value = await asked().catch(() => 'unreachable' as const)
    if (!ended.signal.aborted) timer.start()
  }
  onScopeDispose(() => ended.abort())
  void look()

  /** The proof of play since an instant, as a file to save. */
  async function proof(from: string) {
    const url = new URL(`proof.csv?from=${encodeURIComponent(from)}`, base)
    const answer = await fetch(url, { headers: headers(), signal: ended.signal }).catch(() => null)
    return answer?.ok ? answer.blob() : null
  }
  return { fleet, trouble, token, look, proof }
}
