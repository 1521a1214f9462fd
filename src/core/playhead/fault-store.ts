import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { failed, noFaults, succeeded, type Faults } from './faults'
import type { Loop } from './timeline'

/** The scenes' faults, kept when the lobby is left, so that the status page can show them. */
export const useFaultStore = defineStore('faults', () => {
  const faults = shallowRef<Faults>(noFaults)
  const fail = (scene: string, reason: string, nowMs: number, loop: Loop) => {
    faults.value = failed(faults.value, scene, reason, nowMs, loop)
  }
  const succeed = (scene: string) => {
    faults.value = succeeded(faults.value, scene)
  }
  return { faults, fail, succeed }
})
