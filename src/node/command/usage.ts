import { styleText } from 'node:util'
import { textIn, type Message } from '@/core/i18n/messages/topic'
import type { Locale } from '@/core/i18n/say'
import type { CliCommand, Option } from './command'

const WORDS = {
  usage: ['用法', 'Usage'],
  options: ['选项', 'options'],
  arguments: ['参数', 'Arguments'],
  optionsHead: ['选项', 'Options'],
  commands: ['命令', 'Commands'],
  required: ['（必填）', '(required)'],
  lang: ['程序说话的语言（默认：终端的语言）', 'the language it speaks (default: the terminal’s)'],
  more: ['命令后面加 --help，可以看它的选项。', 'COMMAND --help tells the options of a command.'],
} satisfies Record<string, Message>

type NamedLine = readonly [name: string, about: string]

/** What a command may be asked beside its own options. */
const LANG = '--lang=<zh|en>'

const hintOf = ({ valueHint }: Option) => (valueHint ? `=<${valueHint}>` : '')

const isPlace = ([, { type }]: readonly [string, Option]) => type === 'positional'

function section(heading: string, lines: readonly NamedLine[]): string[] {
  const width = Math.max(0, ...lines.map(([name]) => name.length))
  if (lines.length === 0) return []
  return [
    '',
    styleText('bold', heading),
    '',
    ...lines.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`),
  ]
}

/** What a command is for, how it is called, and its arguments and options, in a language. */
export function usageOf({ name, about, args }: CliCommand, locale: Locale): string {
  const t = (message: Message) => textIn(message, locale)
  const all = Object.entries(args)
  const describe = ({ about: text, required }: Option) =>
    t(text) + (required === true ? `${locale === 'en' ? ' ' : ''}${t(WORDS.required)}` : '')
  const places = all.filter(isPlace)
  const options = all.filter((each) => !isPlace(each))
  const call = [
    `liangping ${name} [${t(WORDS.options)}]`,
    ...places.map(([place, { required }]) =>
      required === false ? `[${place.toUpperCase()}]` : `<${place.toUpperCase()}>`,
    ),
    ...options
      .filter(([, { required }]) => required === true)
      .map(([option, def]) => `--${option}${hintOf(def)}`),
  ].join(' ')
  return [
    t(about),
    '',
    `${styleText('bold', t(WORDS.usage))}  ${call}`,
    ...section(
      t(WORDS.arguments),
      places.map(([place, def]) => [
        place.toUpperCase() + hintOf(def),
        describe({ ...def, required: false }),
      ]),
    ),
    ...section(t(WORDS.optionsHead), [
      ...options.map(([option, def]): NamedLine => [`--${option}${hintOf(def)}`, describe(def)]),
      [LANG, t(WORDS.lang)],
    ]),
    '',
  ].join('\n')
}

/** What `liangping` is for, and its commands. */
export function usageOfAll(about: Message, commands: readonly CliCommand[], locale: Locale): string {
  const t = (message: Message) => textIn(message, locale)
  return [
    t(about),
    '',
    `${styleText('bold', t(WORDS.usage))}  liangping ${commands.map(({ name }) => name).join('|')}`,
    ...section(
      t(WORDS.commands),
      commands.map((each) => [each.name, t(each.about)]),
    ),
    ...section(t(WORDS.optionsHead), [[LANG, t(WORDS.lang)]]),
    '',
    t(WORDS.more),
    '',
  ].join('\n')
}
