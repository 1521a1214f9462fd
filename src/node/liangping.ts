import { inspect, stripVTControlCharacters } from 'node:util'
import { defineCommand, renderUsage, runCommand, type ArgsDef, type CommandDef } from 'citty'
import { UsageError } from '@/office/publishing/usage-error'

const meta = { name: 'liangping', description: 'Liangping 亮屏: a public disclosure display' }
const subCommands = {
  serve: () => import('@/node/server/serve-command').then((module) => module.serveCommand),
  kiosk: () => import('@/node/kiosk/kiosk-command').then((module) => module.kioskCommand),
  figures: () => import('@/node/publisher/figures-command').then((module) => module.figuresCommand),
  template: () => import('@/node/sample/template-command').then((module) => module.templateCommand),
  check: () => import('@/node/publisher/check-command').then((module) => module.checkCommand),
  publish: () => import('@/node/publisher/publish-command').then((module) => module.publishCommand),
  keygen: () => import('@/node/publisher/keygen-command').then((module) => module.keygenCommand),
  notice: () => import('@/node/publisher/notice-command').then((module) => module.noticeCommand),
  verify: () => import('@/node/publisher/verify-command').then((module) => module.verifyCommand),
  export: () => import('@/node/export/export-command').then((module) => module.exportCommand),
}
const names = Object.keys(subCommands).join(', ')

const asksHelp = (words: readonly string[]) => words.includes('--help') || words.includes('-h')

/** A command's usage, in colour only for a terminal. */
async function printUsage<T extends ArgsDef>(command: CommandDef<T>, parent?: CommandDef<T>): Promise<void> {
  const usage = await renderUsage(command, parent)
  process.stdout.write(`${process.stdout.isTTY ? usage : stripVTControlCharacters(usage)}\n`)
}

async function start<T extends ArgsDef>(command: CommandDef<T>, rawArgs: string[]): Promise<void> {
  if (asksHelp(rawArgs)) await printUsage(command, { meta })
  else await runCommand(command, { rawArgs })
}

async function run(name: string | undefined, rest: string[]): Promise<void> {
  if (name === undefined) throw new UsageError(`no command given: expected one of ${names} (or --help)`)
  if (asksHelp([name])) return printUsage(defineCommand({ meta, subCommands }))
  if (name === 'serve') return start(await subCommands.serve(), rest)
  if (name === 'kiosk') return start(await subCommands.kiosk(), rest)
  if (name === 'figures') return start(await subCommands.figures(), rest)
  if (name === 'template') return start(await subCommands.template(), rest)
  if (name === 'check') return start(await subCommands.check(), rest)
  if (name === 'publish') return start(await subCommands.publish(), rest)
  if (name === 'keygen') return start(await subCommands.keygen(), rest)
  if (name === 'notice') return start(await subCommands.notice(), rest)
  if (name === 'verify') return start(await subCommands.verify(), rest)
  if (name === 'export') return start(await subCommands.export(), rest)
  throw new UsageError(`unknown command ${name}: expected one of ${names}`)
}

/** Errors that the caller can correct: our own UsageErrors, and citty's of missing arguments. */
const isUsage = (error: unknown): error is Error =>
  error instanceof UsageError || (error instanceof Error && error.name === 'CLIError')

/** Runs `liangping <words>` in this process: it writes to the standard streams, and `process.exitCode` is how it ended. */
export async function liangping([name, ...rest]: readonly string[]): Promise<void> {
  try {
    await run(name, rest)
  } catch (error) {
    const text = isUsage(error) ? stripVTControlCharacters(error.message) : inspect(error)
    process.stderr.write(`liangping: ${text}\n`)
    process.exitCode = isUsage(error) ? 2 : 1
  }
}
