import '@fontsource-variable/noto-sans-sc'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import './stage/stage.css'

createApp(App).use(createPinia()).mount('#app')
