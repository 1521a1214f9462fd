import { sceneIds } from '@/scenes/ids'
import { computed, type App } from 'vue'
import { night } from '@/core/charts/theme'
import { provideDisplay } from '@/core/display/display'
import { readConfig } from '@/core/display/read-config'
import type { Size } from '@/core/frame/content-box'
import { layOut, contentBoxOf } from '@/core/frame/geometry'
import { GEOMETRY, SETTING } from '@/core/frame/setting'
import { createSay } from '@/scenes/words'

/** What a mode's component needs around it: a display that was set up, and a frame of a size. */
export function onStage(
  raw: Readonly<Record<string, unknown>> = {},
  window: Size = { width: 1920, height: 1080 },
) {
  const { config, problems } = readConfig(raw, sceneIds)
  const geometry = layOut({ window, config: config.stage })
  const say = createSay(config.locale)
  const setting = { say, theme: night, motion: false, room: contentBoxOf(geometry) }
  const install = (app: App) => {
    provideDisplay(app, { config, problems, now: () => Date.now(), say })
    app.provide(
      SETTING,
      computed(() => setting),
    )
    app.provide(
      GEOMETRY,
      computed(() => geometry),
    )
  }
  return { global: { plugins: [{ install }] } }
}
