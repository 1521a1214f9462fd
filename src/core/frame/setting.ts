import { computed, inject, type ComputedRef, type InjectionKey } from 'vue'
import type { Look } from '@/core/charts/look'
import type { Theme } from '@/core/charts/theme'
import type { Say } from '@/core/i18n/say'
import type { ContentBox } from './content-box'
import type { Geometry } from './geometry'

/** What every scene is given: language, colours, motion, content box. The same in every channel. */
export interface Setting {
  readonly say: Say
  readonly theme: Theme
  readonly motion: boolean
  readonly room: ContentBox
}

export const SETTING: InjectionKey<ComputedRef<Setting>> = Symbol('setting')

export const GEOMETRY: InjectionKey<ComputedRef<Geometry>> = Symbol('geometry')

/** The whole layout's geometry, for the status and calibration pages. */
export function useGeometry(): ComputedRef<Geometry> {
  const geometry = inject(GEOMETRY)
  if (!geometry) throw new Error('This component must stand in the frame: no geometry was provided.')
  return geometry
}

/** The setting that a component was given; an error where none was provided. */
export function useSetting(): ComputedRef<Setting> {
  const setting = inject(SETTING)
  if (!setting) throw new Error('This component must stand in the frame: no setting was provided.')
  return setting
}

/** What is written for people, in the setting's language. */
export function useSay(): ComputedRef<Say> {
  const setting = useSetting()
  return computed(() => setting.value.say)
}

/** Its messages alone. */
export function useMessages(): ComputedRef<Say['t']> {
  const setting = useSetting()
  return computed(() => setting.value.say.t)
}

/** What a chart may know, from the setting; its own size is added by its host. */
export function useLook(moment: () => Look['moment'] = () => 'now') {
  const setting = useSetting()
  return computed(() => ({
    say: setting.value.say,
    theme: setting.value.theme,
    type: setting.value.room.type,
    designPx: setting.value.room.designPx,
    motion: setting.value.motion,
    labels: 'beside' as const,
    moment: moment(),
  }))
}
