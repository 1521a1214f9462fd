import { createRouter, createWebHashHistory } from 'vue-router'
import Lobby from './lobby/Lobby.vue'

/** For whom: the modes by address. Hash history, so that any static host will do. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', component: Lobby },
    { path: '/:elsewhere(.*)*', redirect: '/' },
  ],
})
