import type { Teller } from '@/node/command/teller'
import type { SigningKey } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'
import { signingKeyOf, type SigningArgs } from '../keys/signing-key'
import { assertOutside } from '../signing-command'
import { LIFE_DAYS } from './documents'
import { readTrust } from './trust'
import { openTuf, type TufOptions, type TufWriter } from './writer'

/** Options of commands that write format 2. */
export const FORMAT_2 = {
  trust: {
    type: 'string',
    valueHint: 'DIR',
    about: [
      '第二格式：root 和 targets 文件的文件夹（见 keys）；第一次和换过密钥之后给出',
      'format 2: the folder of root and targets documents (see keys); the first time, and after keys changed',
    ],
  },
  'issuer-id': {
    type: 'string',
    valueHint: 'ID',
    about: [
      '第二格式：发布单位的编号，例如 zaozhuang；第一次给出',
      'format 2: the issuer’s id, such as zaozhuang; the first time',
    ],
  },
  online: {
    type: 'string',
    valueHint: 'FILE',
    about: [
      '第二格式：签时间戳的私钥（默认：--key 自己签）',
      'format 2: the private key of timestamps (default: --key signs them)',
    ],
  },
  'fresh-days': {
    type: 'string',
    valueHint: 'N',
    about: [
      `第二格式：时间戳管多少天（默认：${LIFE_DAYS.timestamp}）；没有定时续签的，写到下一期之后`,
      `format 2: how many days a timestamp is good for (default: ${LIFE_DAYS.timestamp}); where nothing renews it, until after the next quarter`,
    ],
  },
} as const

export interface Format2Args extends SigningArgs {
  readonly trust?: string | undefined
  readonly 'issuer-id'?: string | undefined
  readonly online?: string | undefined
  readonly 'fresh-days'?: string | undefined
}

function daysIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new UsageError([`--fresh-days ${text}：应为 1 至 999`, `--fresh-days ${text}: expected 1 to 999`])
}

/** Tells what root keys, or a key that is not at hand, must sign soon. */
const agingTold =
  ({ complain }: Teller): NonNullable<TufOptions['onAging']> =>
  (aging) =>
    aging.forEach(({ role, expires }) =>
      complain([
        `提醒：${role} ${expires} 到期；请让可以签它的密钥续签（docs/keys.md）`,
        `warning: ${role} expires ${expires}: have it signed anew by a key that may (docs/keys.md)`,
      ]),
    )

/** Opens the writing of format 2 as the options ask; null where the folder has none and none is asked for. */
export async function tufFor(
  dir: string,
  key: SigningKey,
  given: Format2Args,
  { signs, site }: Pick<TufOptions, 'signs' | 'site'>,
  tell: Teller,
): Promise<TufWriter | null> {
  const keys = [key]
  if (given.online !== undefined) {
    keys.push(await signingKeyOf(given.online, { 'passphrase-file': given['passphrase-file'] }, tell))
    await assertOutside(dir, given.online)
  }
  return openTuf(dir, {
    ...{ keys, signs, site, now: Date.now, issuer: given['issuer-id'], onAging: agingTold(tell) },
    trust: given.trust === undefined ? null : await readTrust(given.trust),
    freshDays: daysIn(given['fresh-days']),
  })
}

/** Prints what displays are told of a folder, where it has just come to format 2. */
export function tellDisplays({ display }: TufWriter, { say, complain }: Teller): void {
  complain([
    '请写进各屏幕 display.config.json 的 "publication"，从此它们只认第二格式：',
    'for "publication" in the display.config.json of every screen, which takes format 2 only from then on:',
  ])
  say(`"issuer": ${JSON.stringify(display.id)},\n"root": ${JSON.stringify(display.root)}`)
}
