import {
  command,
  type CliCommand,
  type Declared,
  type CommandGiven,
  type Options,
} from '@/node/command/command'
import type { ParsedArgs } from 'citty'
import { atHome, type Home, type PlaceGiven } from './home'

/** `--to` of commands that change what was published before. */
export const PUBLISHED_TO = {
  type: 'string',
  required: true,
  valueHint: 'DIR|s3://BUCKET/PREFIX',
  about: ['数据目录，或对象存储', 'published folder, or an object store'],
} as const

/** Options of commands whose place may be a store. */
export const STORE = {
  endpoint: {
    type: 'string',
    valueHint: 'URL',
    about: [
      '对象存储的网址（默认：AWS_ENDPOINT_URL，再默认 AWS）',
      'address of the object store (default: AWS_ENDPOINT_URL, else that of AWS)',
    ],
  },
  copy: {
    type: 'string',
    valueHint: 'DIR',
    about: [
      '对象存储在本机的副本（默认：~/.local/share/liangping/…）',
      'the copy of the object store on this machine (default: ~/.local/share/liangping/…)',
    ],
  },
} as const

interface PlacedDeclared<T extends Options> extends Omit<Declared<T>, 'run'> {
  /** Which arguments name the place. */
  readonly place: (args: ParsedArgs<T>) => PlaceGiven
  readonly run: (given: CommandGiven<T> & { readonly home: Home }) => Promise<void>
}

/** Declares a command that works where a publication lives, a folder or an object store, without knowing which. */
export const placedCommand = <T extends Options>({
  place,
  run,
  ...declared
}: PlacedDeclared<T>): CliCommand =>
  command({
    ...declared,
    run: (given) => atHome(place(given.args), given.tell, (home) => run({ ...given, home })),
  })
