import { parseArgs, type ArgDef, type ParsedArgs } from 'citty'
import type { Locale } from '@/core/i18n/say'
import type { Bilingual } from '@/office/publishing/usage-error'
import { refuseUnknownArguments } from './known-options'
import type { Teller } from './teller'

/** An option or argument, with what it is for. */
export type Option = ArgDef & { readonly about: Bilingual }
export type Options = Readonly<Record<string, Option>>

/** How a command is called: by whom, and in which language. */
export interface Call {
  readonly tell: Teller
  /** The language that `--lang` asks for; null: none, and the terminal's is spoken. */
  readonly lang: Locale | null
}

/** A command of `liangping`. */
export interface CliCommand {
  readonly name: string
  readonly about: Bilingual
  readonly args: Options
  /** Runs it with its own arguments; unknown, surplus and missing ones are UsageErrors. */
  readonly run: (rawArgs: readonly string[], call: Call) => Promise<void>
}

/** What a command is given to run: its call, with its own arguments parsed and as they were. */
export interface CommandGiven<T extends Options> extends Call {
  readonly args: ParsedArgs<T>
  readonly rawArgs: readonly string[]
}

export interface Declared<T extends Options> extends Omit<CliCommand, 'run' | 'args'> {
  readonly args: T
  readonly run: (given: CommandGiven<T>) => Promise<void>
}

/** Declares a command by its arguments; it is run with them checked and parsed. */
export const command = <T extends Options>({ args, run, ...named }: Declared<T>): CliCommand => ({
  ...named,
  args,
  async run(rawArgs, call) {
    refuseUnknownArguments(rawArgs, args)
    await run({ ...call, rawArgs, args: parseArgs<T>([...rawArgs], args) })
  },
})
