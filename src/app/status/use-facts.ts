import { useDevicePixelRatio, useIntervalFn, useWindowSize } from '@vueuse/core'
import { computed, onMounted, ref, shallowRef, type ComputedRef } from 'vue'
import { useDisplay } from '@/core/display/display'
import { version } from '@/core/display/version'
import { useFaultStore } from '@/core/playhead/fault-store'
import { buildLoop } from '@/core/playhead/timeline'
import type { Shells } from '../shell/shells'
import { readShells } from '../shell/shells-file'
import { usePublicationStore } from '@/core/publication/store'
import type { Derived } from '@/scenes/derive'
import { useGeometry, useSetting } from '@/core/frame/setting'
import { programmeOf } from '@/channels/shared/programme'
import type { StatusFacts } from './facts'

/** The clock on the page: seconds are not shown. */
const LOOK_EVERY_MS = 5000

/** Collects what the status page shows, from the stores, the layout and the browser. */
export function useFacts(): ComputedRef<StatusFacts> {
  const { config, problems, now } = useDisplay()
  const store = usePublicationStore<Derived>()
  const faultStore = useFaultStore()
  const setting = useSetting()
  const geometry = useGeometry()
  const { width, height } = useWindowSize()
  const { pixelRatio } = useDevicePixelRatio()

  const nowMs = ref(now())
  const shells = shallowRef<Shells | null>(null)
  async function look() {
    nowMs.value = now()
    // Absent on plain http.
    if ('serviceWorker' in navigator && 'caches' in globalThis)
      shells.value = await readShells(location.href).catch(() => null)
  }
  useIntervalFn(() => void look(), LOOK_EVERY_MS)
  onMounted(() => void look())

  const storagePersisted = ref<boolean | null>(null)
  onMounted(async () => {
    // Absent on plain http.
    const storage: StorageManager | undefined = navigator.storage
    storagePersisted.value = (await storage?.persisted?.().catch(() => null)) ?? null
  })

  const scenes = computed(() => {
    const { room, say } = setting.value
    const derived = store.taken?.derived
    if (!derived) return { on: [], omitted: [] }
    const programme = programmeOf(derived, config.playhead.scenes, room, say)
    const on = programme.on.map(({ scene, pages }) => {
      const readings = pages.map(({ from, to, characters }) => ({ rows: to - from, characters }))
      const { lengthMs } = buildLoop([{ id: scene.id, pages: readings }], config.playhead, say.locale)
      return { id: scene.id, pages: pages.length, dwellMs: lengthMs }
    })
    return { on, omitted: programme.omitted }
  })

  return computed(() => ({
    nowMs: nowMs.value,
    config,
    configProblems: problems,
    head: store.taken?.head ?? null,
    warnings: store.warnings,
    expiresAt: store.expiresAt,
    polls: {
      lastPollAt: store.lastPollAt,
      lastCheckedAt: store.lastCheckedAt,
      nextPollAt: store.nextPollAt,
      failures: store.failures,
      lastFailure: store.lastFailure,
      skewMs: store.skewMs,
    },
    scenes: { ...scenes.value, faults: [...faultStore.faults.values()] },
    window: { width: width.value, height: height.value },
    devicePixelRatio: pixelRatio.value,
    geometry: geometry.value,
    secureContext: globalThis.isSecureContext === true,
    storagePersisted: storagePersisted.value,
    version,
    build: document.documentElement.dataset['build'] ?? '',
    shells: shells.value,
  }))
}
