import { createRouter, createWebHashHistory } from 'vue-router'

/** Asked for at once, beside the configuration: nearly all of the program, in a task of its own after the first paint. */
const lobby = import('./lobby/Lobby.vue')

/** For whom: the modes by address. Hash history, so that any static host will do. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', component: () => lobby },
    { path: '/status', component: () => import('./status/Status.vue') },
    // Corner marks must stand on the screen's own corners: the stage does not drift.
    { path: '/calibrate', component: () => import('./calibrate/Calibrate.vue'), meta: { still: true } },
    { path: '/:elsewhere(.*)*', redirect: '/' },
  ],
})
