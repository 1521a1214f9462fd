import '@/core/frame/rare-type.css'
import '@fontsource-variable/noto-sans-sc'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { provideDisplay, setUpDisplay } from '@/core/display/display'
import { titleOf } from '@/core/display/display-config'
import { learnOnTheWay, router } from './routes'
import { sceneIds } from '@/scenes/ids'
import '@/core/frame/frame.css'

/** Where a part of the program cannot be fetched, the whole page is loaded anew. */
const RELOAD_MS = 10_000
const reloadSoon = () => setTimeout(() => location.reload(), RELOAD_MS)

async function start() {
  const { learn, ...setup } = await setUpDisplay({ address: location, now: Date.now, sceneIds })
  document.documentElement.lang = setup.config.locale
  document.title = titleOf(setup.config, setup.say)

  learnOnTheWay(learn)
  router.onError(reloadSoon)
  const app = createApp(App).use(createPinia()).use(router)
  provideDisplay(app, setup)
  // Charts measure their text: wait for the font, so that they need not measure again.
  await document.fonts.ready
  app.mount('#app')
  // Keeps the program on the device, for starts without a network.
  if (import.meta.env.PROD) void import('./shell/page').then(({ keepShell }) => keepShell())
}

start().catch((error: unknown) => {
  reportError(error)
  reloadSoon()
})
