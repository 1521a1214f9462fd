import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { chromiumFlags } from '../browser/chromium'
import { overPipe } from './pipe'
import { unpackEngine, type EngineVersion } from './unpack'

/** An old engine that runs, driven as any other browser. */
export interface Engine {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** Starts an old engine with an empty profile. What it says is told if it does not start. */
export async function startEngine(version: EngineVersion): Promise<Engine> {
  const { program, libraries } = unpackEngine(version)
  const profile = await mkdtemp(join(tmpdir(), `liangping-chromium-${version}-`))
  const own = ['--headless', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe']
  const child = spawn(program, [...own, `--user-data-dir=${profile}`, ...chromiumFlags(), 'about:blank'], {
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (text) => (said += text))
  const ended = once(child, 'exit')
  const kill = () => child.kill()
  // A test run that is broken off leaves no browser behind.
  process.once('exit', kill)
  const [, , , to, from] = child.stdio
  if (!to || !from || !('write' in to) || !('read' in from)) throw new Error('the browser has no pipe')
  const close = async () => {
    process.off('exit', kill)
    kill()
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    const transport = overPipe(to, from, kill)
    return { browser: await chromium.connectOverCDP(transport), close }
  } catch (error) {
    await close()
    throw new Error(`Chromium ${version} did not start: ${said}`, { cause: error })
  }
}
