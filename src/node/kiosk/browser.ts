import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import * as v from 'valibot'
import { speakProtocol, type Protocol } from './pipe'

/** A running browser, with the page it shows. */
export interface Browser {
  readonly child: ChildProcess
  readonly protocol: Protocol
  /** A command to the page. */
  readonly page: (
    method: string,
    params?: Readonly<Record<string, unknown>>,
    withinMs?: number,
  ) => Promise<unknown>
  /** How the browser ended; null while it runs. */
  readonly gone: () => string | null
  /** How the page's process ended since the last load; null while it runs. */
  readonly crashed: () => string | null
  /** Ends the browser: asks it to close, then kills it. */
  readonly close: () => Promise<void>
}

export interface BrowserStart {
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Called when the browser or its page dies: a reason to look at once. */
  readonly onDeath: () => void
}

const Targets = v.object({ targetInfos: v.array(v.object({ targetId: v.string(), type: v.string() })) })
const Attached = v.object({ sessionId: v.string() })
const Crash = v.object({ targetId: v.string(), status: v.string() })

const START_WITHIN_MS = 15_000
const CLOSE_WITHIN_MS = 3000

async function attach(protocol: Protocol) {
  const by = Date.now() + START_WITHIN_MS
  for (;;) {
    const { targetInfos } = v.parse(
      Targets,
      await protocol.send('Target.getTargets', {}, '', START_WITHIN_MS),
    )
    const page = targetInfos.find(({ type }) => type === 'page')
    if (page) {
      const asked = { targetId: page.targetId, flatten: true }
      const { sessionId } = v.parse(Attached, await protocol.send('Target.attachToTarget', asked))
      return { target: page.targetId, session: sessionId }
    }
    if (Date.now() > by) throw new Error('the browser opened no page')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Starts a browser and connects to its page; rejects when it ends first, or shows no page. */
export async function startBrowser({ command, args, env, onDeath }: BrowserStart): Promise<Browser> {
  // A process group of its own: what Chromium starts ends with it.
  const child = spawn(command, args, {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  let gone: string | null = null
  let crashed: string | null = null
  const [, , , input, output] = child.stdio
  const protocol = speakProtocol(input as Writable, output as Readable)
  const ended = new Promise<void>((resolve) => {
    const end = (how: string) => {
      gone ??= how
      protocol.end()
      resolve()
      onDeath()
    }
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code ?? '?'}`))
  })
  const kill = () => {
    if (child.pid === undefined || gone !== null) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      child.kill('SIGKILL')
    }
  }
  async function close() {
    if (gone === null) {
      const killing = setTimeout(kill, CLOSE_WITHIN_MS)
      await protocol.send('Browser.close', {}, '', CLOSE_WITHIN_MS).catch(kill)
      await ended
      clearTimeout(killing)
    }
  }

  try {
    const { target, session } = await attach(protocol)
    protocol.on('Target.targetCrashed', (params) => {
      const told = v.safeParse(Crash, params)
      if (!told.success || told.output.targetId !== target) return
      crashed = told.output.status
      onDeath()
    })
    protocol.on('Inspector.targetReloadedAfterCrash', () => (crashed = null))
    await protocol.send('Target.setDiscoverTargets', { discover: true })
    const page: Browser['page'] = (method, params, withinMs) =>
      protocol.send(method, params, session, withinMs)
    await page('Inspector.enable')
    await page('Page.enable')
    return { child, protocol, page, close, gone: () => gone, crashed: () => crashed }
  } catch (error) {
    const how = gone
    await close()
    throw how === null ? error : new Error(`the browser ended at its start: ${how}`, { cause: error })
  }
}
