import '@fontsource-variable/noto-sans-sc'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { provideDisplay, setUpDisplay } from './display/display'
import { titleOf } from './display/display-config'
import { router } from './modes/routes'
import './stage/stage.css'
import { createSay } from './wording/create-say'

/** A part of the program that cannot be fetched is asked for again with the whole page. */
const RELOAD_MS = 10_000

const setup = await setUpDisplay({ address: location, now: Date.now })
document.documentElement.lang = setup.config.locale
document.title = titleOf(setup.config, createSay(setup.config.locale))

const app = createApp(App).use(createPinia()).use(router)
provideDisplay(app, setup)
router.onError(() => setTimeout(() => location.reload(), RELOAD_MS))
// Text is measured for drawings: with the first characters' font at hand it is measured once.
await document.fonts.ready
app.mount('#app')
