import { inspect, stripVTControlCharacters } from 'node:util'
import { textIn } from '@/core/i18n/messages/topic'
import type { Locale } from '@/core/i18n/say'
import { UsageError } from '@/office/publishing/usage-error'
import type { Call, CliCommand } from './command/command'
import { languageAsked, terminalLocale } from './command/language'
import { tellerIn } from './command/teller'
import { usageOf, usageOfAll } from './command/usage'

const ABOUT = [
  '公开亮屏：把一座城市的重点项目进展公开在屏幕上',
  'Liangping: a public disclosure display of a city’s key projects',
] as const
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  serve: () => import('@/node/server/serve-command').then((module) => module.serveCommand),
  kiosk: () => import('@/node/kiosk/kiosk-command').then((module) => module.kioskCommand),
  figures: () => import('@/node/publisher/figures-command').then((module) => module.figuresCommand),
  template: () => import('@/node/sample/template-command').then((module) => module.templateCommand),
  check: () => import('@/node/publisher/check-command').then((module) => module.checkCommand),
  merge: () => import('@/node/publisher/merge-command').then((module) => module.mergeCommand),
  publish: () => import('@/node/publisher/publish-command').then((module) => module.publishCommand),
  keygen: () => import('@/node/publisher/keygen-command').then((module) => module.keygenCommand),
  keys: () => import('@/node/publisher/keys/keys-command').then((module) => module.keysCommand),
  renew: () => import('@/node/publisher/tuf/renew-command').then((module) => module.renewCommand),
  notice: () => import('@/node/publisher/notice-command').then((module) => module.noticeCommand),
  verify: () => import('@/node/publisher/verify-command').then((module) => module.verifyCommand),
  export: () => import('@/node/export/export-command').then((module) => module.exportCommand),
}
const names = Object.keys(commands).join(', ')

const asksHelp = (words: readonly string[]) => words.includes('--help') || words.includes('-h')

/** Usage, with bold headings for a terminal only. */
const print = (usage: string) =>
  void process.stdout.write(`${process.stdout.isTTY ? usage : stripVTControlCharacters(usage)}\n`)

async function run([name, ...rest]: readonly string[], call: Call): Promise<void> {
  const { locale } = call.tell
  if (name === undefined)
    throw new UsageError([
      `没有写命令：应为 ${names} 之一（或 --help）`,
      `no command given: expected one of ${names} (or --help)`,
    ])
  if (asksHelp([name])) {
    const all = await Promise.all(Object.values(commands).map((load) => load()))
    return print(usageOfAll(ABOUT, all, locale))
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load)
    throw new UsageError([
      `没有 ${name} 这个命令：应为 ${names} 之一`,
      `unknown command ${name}: expected one of ${names}`,
    ])
  const command = await load()
  if (asksHelp(rest)) print(usageOf(command, locale))
  else await command.run(rest, call)
}

function fail(error: unknown, locale: Locale): void {
  const isUsage = error instanceof UsageError
  const text = isUsage ? textIn(error.told, locale) : inspect(error)
  process.stderr.write(`liangping: ${text}\n`)
  process.exitCode = isUsage ? 2 : 1
}

/**
 * Runs `liangping <words>` in this process: it writes to the standard streams in the language of `--lang`, else of the
 * terminal by `env`, and `process.exitCode` is how it ended.
 */
export async function liangping(words: readonly string[], env = process.env): Promise<void> {
  let locale = terminalLocale(env)
  try {
    const { lang, rest } = languageAsked(words)
    locale = lang ?? locale
    await run(rest, { tell: tellerIn(locale), lang })
  } catch (error) {
    fail(error, locale)
  }
}
