import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { supervise, type Kiosk } from '@/node/kiosk/supervise'
import { chromiumFlags, ensureChromium } from './chromium'

/** A supervised browser without a screen, with what it logged. */
export interface WatchedKiosk {
  readonly kiosk: Kiosk
  readonly lines: readonly string[]
  /** Runs an expression on the page; undefined where there is no answer. */
  readonly onPage: (expression: string) => Promise<unknown>
  /** Waits until the display is well, for the first time or again; resolves with how long that took, in ms. */
  readonly untilWell: (withinMs: number) => Promise<number>
  readonly close: () => Promise<void>
}

const Value = v.object({ result: v.object({ value: v.optional(v.unknown()) }) })
const LOOK_MS = 100

export async function startKiosk(address: string, flags: readonly string[] = []): Promise<WatchedKiosk> {
  const dir = await mkdtemp(join(tmpdir(), 'liangping-kiosk-'))
  const profileDir = join(dir, 'profile')
  const lines: string[] = []
  const kiosk = await supervise({
    address,
    command: ensureChromium().path,
    env: process.env,
    headless: true,
    isRoot: process.getuid?.() === 0,
    wayland: false,
    more: [...chromiumFlags(false), ...flags],
    profileDir,
    stateFile: join(dir, 'state.json'),
    log: ([, en]) => void lines.push(en),
    pictureEveryMs: 2000,
  })
  const onPage = async (expression: string) => {
    const answer = await kiosk
      .browser()
      ?.page('Runtime.evaluate', { expression, returnByValue: true }, 3000)
      .catch(() => undefined)
    const read = v.safeParse(Value, answer)
    return read.success ? read.output.result.value : undefined
  }
  /** Asked of the page itself, not of the supervisor: a scene is on and it answers. */
  const isWell = async () =>
    (await onPage(
      `document.documentElement.dataset.state === 'showing' && !!document.documentElement.dataset.turn`,
    )) === true
  return {
    kiosk,
    lines,
    onPage,
    async untilWell(withinMs) {
      const began = Date.now()
      while (!(await isWell())) {
        if (Date.now() - began > withinMs) return Infinity
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      }
      return Date.now() - began
    },
    async close() {
      await kiosk.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** The troubles that a supervisor is there for: how each is made, and within which time the display is well again. */
export const TROUBLES = {
  hang: {
    withinMs: 30_000,
    make: ({ onPage }: WatchedKiosk) => onPage('setTimeout(() => { for (;;); }), true'),
  },
  crash: {
    withinMs: 10_000,
    make: async ({ kiosk }: WatchedKiosk) => {
      void kiosk
        .browser()
        ?.page('Page.crash')
        .catch(() => undefined)
    },
  },
  kill: {
    withinMs: 15_000,
    make: async ({ kiosk }: WatchedKiosk) => {
      const pid = kiosk.browser()?.child.pid
      if (pid !== undefined) process.kill(-pid, 'SIGKILL')
    },
  },
} as const
export type Trouble = keyof typeof TROUBLES

/** Makes the trouble; resolves with how long it lasted, in ms, once the trouble itself was seen. */
export async function recoveryMs(watched: WatchedKiosk, trouble: Trouble): Promise<number> {
  const { make, withinMs } = TROUBLES[trouble]
  const began = Date.now()
  const acts = watched.lines.length
  await make(watched)
  while (watched.lines.length === acts && Date.now() - began < withinMs)
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  const waited = await watched.untilWell(2 * withinMs)
  return waited === Infinity ? Infinity : Date.now() - began
}
