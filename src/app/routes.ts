import { createRouter, createWebHashHistory } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** The topics apart from the lobby's that a mode says. */
    readonly words?: readonly string[]
    /** Corner marks must stand on the screen's own corners: the stage does not drift. */
    readonly still?: boolean
    /** For those who keep the screens: no notice stands over it. */
    readonly office?: boolean
    /** Nobody operates it: dark out of hours. */
    readonly unattended?: boolean
  }
}

/** Asked for at once, beside the configuration: nearly all of the program, in a task of its own after the first paint. */
const lobby = import('@/channels/lobby/Lobby.vue')

/** For whom: the modes by address. Hash history, so that any static host will do. */
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
      // For the office, at a desk: only where it is served with --publish.
      path: '/publish',
      component: () => import('./publish/Publish.vue'),
      meta: { words: ['publish', 'workbook'], still: true, office: true },
    },
    {
      path: '/bulletin',
      component: () => import('@/channels/bulletin/Bulletin.vue'),
      meta: { words: ['handout', 'export'], still: true, office: true },
    },
    {
      path: '/present/console',
      component: () => import('@/channels/present/Console.vue'),
      meta: { words: ['present', 'source', 'district', 'project'], still: true, office: true },
    },
    {
      path: '/present/:scene?/:about?',
      component: () => import('@/channels/present/Present.vue'),
      meta: {
        words: ['present', 'source', 'district', 'project', 'handout', 'export'],
        still: true,
      },
    },
    { path: '/:elsewhere(.*)*', redirect: '/' },
  ],
})

/** Has a mode's words learned before it is opened. */
export function learnOnTheWay(learn: (topic: string) => Promise<void>): void {
  router.beforeEach(async ({ meta }) => {
    await Promise.all((meta.words ?? []).map(learn))
  })
}
