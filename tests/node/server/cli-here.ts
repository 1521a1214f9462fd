import { vi } from 'vitest'
import { liangping } from '@/node/liangping'

/** A terminal that speaks English. */
export const ENGLISH = { LANG: 'en_US.UTF-8' }

/**
 * Runs `liangping <args>` in this process, one call at a time, which spares it the seconds in which a process of its own
 * loads the program (that is `startCli`): its exit code, and what it wrote. The terminal speaks English unless `env` says
 * otherwise.
 */
export async function cliHere(args: readonly string[], env: NodeJS.ProcessEnv = ENGLISH) {
  const said = { out: '', err: '' }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text)))),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.err += String(text)))),
  ]
  process.exitCode = undefined
  try {
    await liangping(args, env)
    return { code: process.exitCode ?? 0, ...said }
  } finally {
    spies.forEach((spy) => spy.mockRestore())
    process.exitCode = undefined
  }
}
