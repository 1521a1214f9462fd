import type { ArgsDef } from 'citty'
import { UsageError } from '@/office/publishing/usage-error'

/**
 * Refuses what a command does not know: citty lets unknown options and surplus words pass in silence. `rawArgs` are
 * the command's own arguments.
 */
export function refuseUnknownArguments(rawArgs: readonly string[], known: ArgsDef): void {
  const words: string[] = []
  for (let at = 0; at < rawArgs.length; at += 1) {
    const arg = rawArgs[at] ?? ''
    if (!arg.startsWith('-')) {
      words.push(arg)
      continue
    }
    const name = /^--([^=]+)/.exec(arg)?.[1]
    const option = name === undefined ? undefined : known[name]
    if (option === undefined || option.type === 'positional') {
      throw new UsageError(`unknown option ${arg.replace(/=.*/s, '')}`)
    }
    if (option.type === 'boolean' || arg.includes('=')) continue
    at += 1
    const value = rawArgs[at]
    if (value === undefined || value.startsWith('--')) throw new UsageError(`${arg} needs a value`)
  }
  const places = Object.values(known).filter((option) => option.type === 'positional').length
  const surplus = words[places]
  if (surplus !== undefined) throw new UsageError(`unexpected argument ${surplus}`)
}
