import type { ArgsDef } from 'citty'
import { UsageError } from '@/office/publishing/usage-error'
import { own } from '@/core/publication/own'

const isMissing = (rawArgs: readonly string[], name: string) =>
  !rawArgs.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))

/** Refuses an argument or option that is needed and was not given. */
function refuseMissing(rawArgs: readonly string[], words: readonly string[], known: ArgsDef): void {
  const all = Object.entries(known)
  const places = all.filter(([, { type }]) => type === 'positional')
  const needed = places.slice(words.length).find(([, { required }]) => required !== false)
  if (needed) {
    const name = needed[0].toUpperCase()
    throw new UsageError([`缺少参数 ${name}`, `the argument ${name} is missing`])
  }
  const option = all.find(
    ([name, { type, required }]) => type !== 'positional' && required === true && isMissing(rawArgs, name),
  )
  if (option) throw new UsageError([`缺少选项 --${option[0]}`, `--${option[0]} is missing`])
}

/**
 * Refuses what a command does not know, and what it lacks: citty lets unknown options and surplus words pass in silence.
 * `rawArgs` are the command's own arguments.
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
    const option = name === undefined ? undefined : own(known, name)
    if (option === undefined || option.type === 'positional') {
      const given = arg.replace(/=.*/s, '')
      throw new UsageError([`没有 ${given} 这个选项`, `unknown option ${given}`])
    }
    if (option.type === 'boolean' || arg.includes('=')) continue
    at += 1
    const value = rawArgs[at]
    if (value === undefined || value.startsWith('--'))
      throw new UsageError([`${arg} 后面要写一个值`, `${arg} needs a value`])
  }
  const places = Object.values(known).filter((option) => option.type === 'positional').length
  const surplus = words[places]
  if (surplus !== undefined) throw new UsageError([`多余的参数 ${surplus}`, `unexpected argument ${surplus}`])
  refuseMissing(rawArgs, words, known)
}
