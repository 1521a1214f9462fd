import { createRouter, createWebHashHistory } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** The topics of messages that this route needs beside the lobby's. */
    readonly words?: readonly string[]
    /** The picture does not drift, because its corner marks must be at the screen's corners. */
    readonly still?: boolean
    /** For operators and the office: no full-screen notice covers it. */
    readonly office?: boolean
    /** Nobody operates it: it goes dark out of hours. */
    readonly unattended?: boolean
  }
}

/**
 * Requested at once, together with the configuration: nearly all of the program, run in a task of its own after the
 * first paint.
 */
const lobby = import('@/channels/lobby/Lobby.vue')

/** The routes. Hash history, so that any static host will do. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', component: () => lobby, meta: { unattended: true } },
    {
      path: '/status',
      component: () => import('./status/Status.vue'),
      meta: { words: ['status', 'config', 'problems'], office: true },
    },
    {
      path: '/calibrate',
      component: () => import('./calibrate/Calibrate.vue'),
      meta: { words: ['calibrate', 'status'], still: true, office: true },
    },
    {
      path: '/fleet',
      component: () => import('./fleet/Fleet.vue'),
      meta: { words: ['fleet'], still: true, office: true },
    },
    {
      // Works only where the server runs with --publish.
      path: '/publish',
      component: () => import('./publish/Publish.vue'),
      meta: { words: ['publish', 'workbook', 'plausible', 'ledger'], still: true, office: true },
    },
    {
      path: '/bulletin',
      component: () => import('@/channels/bulletin/Bulletin.vue'),
      meta: { words: ['handout', 'export'], still: true, office: true },
    },
    {
      path: '/present/console',
      component: () => import('@/channels/present/Console.vue'),
      meta: { words: ['present', 'source', 'subjects'], still: true, office: true },
    },
    {
      path: '/present/:scene?/:about?',
      component: () => import('@/channels/present/Present.vue'),
      meta: {
        words: ['present', 'source', 'subjects', 'handout', 'export'],
        still: true,
      },
    },
    { path: '/:elsewhere(.*)*', redirect: '/' },
  ],
})

/** Loads the messages of a route before it is opened. */
export function learnOnTheWay(learn: (topic: string) => Promise<void>): void {
  router.beforeEach(async ({ meta }) => {
    await Promise.all((meta.words ?? []).map(learn))
  })
}
