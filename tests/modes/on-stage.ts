import { computed, type App } from 'vue'
import { dark } from '@/charts/theme'
import { provideDisplay } from '@/display/display'
import { readConfig } from '@/display/read-config'
import { layOut, roomFor, type Size } from '@/stage/geometry'
import { GEOMETRY, SETTING } from '@/stage/setting'
import { createSay } from '@/wording/create-say'

/** What a mode's component needs around it: a display that was set up, and a stage of a size. */
export function onStage(
  raw: Readonly<Record<string, unknown>> = {},
  window: Size = { width: 1920, height: 1080 },
) {
  const { config, problems } = readConfig(raw)
  const geometry = layOut({ window, config: config.stage })
  const say = createSay(config.locale)
  const setting = { say, theme: dark, motion: false, room: roomFor(geometry) }
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
