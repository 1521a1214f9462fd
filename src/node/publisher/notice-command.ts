import type { Notice } from '@/core/publication/contract'
import { NOTICES } from '@/core/publication/tuf/contract'
import { FORMER_KEYS } from './common-args'
import { issueNotice, type NoticeChange } from './issue-notice'
import { SIGNING, signingKeyOf } from './keys/signing-key'
import { FORMAT_2, tufFor } from './tuf/options'
import { placedCommand, PUBLISHED_TO, STORE } from '@/node/store/placed-command'
import { instantOf } from '@/office/publishing/notice-times'
import { indexIn, readJws } from './read-folder'
import { assertOutside, asUsage, stoppable } from './signing-command'
import { readTrustedKeys } from './trusted-keys'
import type { Teller } from '@/node/command/teller'
import { UsageError, type Bilingual } from '@/office/publishing/usage-error'

const KINDS = ['takeover', 'ticker'] as const

const args = {
  to: PUBLISHED_TO,
  ...STORE,
  key: {
    type: 'string',
    valueHint: 'FILE',
    about: ['签名用的私钥（见 keygen）', 'private key to sign with (see keygen)'],
  },
  keys: FORMER_KEYS,
  ...SIGNING,
  online: FORMAT_2.online,
  kind: {
    type: 'string',
    valueHint: KINDS.join('|'),
    about: [
      'takeover 占满每块屏幕，盖住正在放的；ticker 是页脚上方的一行',
      'takeover fills every screen, over whatever is on; ticker is a line above the footer',
    ],
  },
  text: {
    type: 'string',
    valueHint: 'TEXT',
    about: ['要读的文字，最多 500 字', 'what is to be read, 500 characters at most'],
  },
  from: {
    type: 'string',
    valueHint: 'TIME',
    about: ['从何时开始（默认：现在）', 'when it begins (default: now)'],
  },
  until: {
    type: 'string',
    valueHint: 'TIME',
    about: [
      '到何时自己结束：2021-10-27T09:00:00+08:00、"2021-10-27 09:00"，或 +30m、+2h、+1d',
      'when it ends by itself: 2021-10-27T09:00:00+08:00, "2021-10-27 09:00", or +30m, +2h, +1d',
    ],
  },
  list: { type: 'boolean', about: ['列出各条通知；不用密钥', 'lists the notices; needs no key'] },
  withdraw: {
    type: 'string',
    valueHint: 'ID',
    about: ['提前撤回一条通知', 'takes a notice back before its time'],
  },
} as const

const told = ({ id, kind, from, until, text }: Notice) => `${id}  ${kind}  ${from} – ${until}  ${text}`

async function list(
  dir: string,
  keysFile: string | undefined,
  { say, complain, problem, text }: Teller,
): Promise<void> {
  const keys = keysFile === undefined ? undefined : await readTrustedKeys(keysFile)
  const index = indexIn(await readJws(dir), keys)
  if (!index.ok) {
    index.problems.forEach((each) => complain(problem(each)))
    process.exitCode = 1
    return
  }
  const { notices = [], sequence } = index.value
  const state = ({ from, until }: Notice): Bilingual =>
    Date.parse(until) <= Date.now()
      ? ['已到时', 'expired']
      : Date.parse(from) > Date.now()
        ? ['未开始', 'to come']
        : ['正在放', 'standing']
  notices.forEach((notice) => say(`${told(notice)}  (${text(state(notice))})`))
  if (notices.length === 0) say([`没有通知（序号 ${sequence}）`, `no notices (sequence ${sequence})`])
}

interface NoticeArgs {
  readonly kind?: string | undefined
  readonly text?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly withdraw?: string | undefined
}

/** What the options ask for; contradictory or missing options are UsageErrors. */
export function changeOf({ kind, text, from, until, withdraw }: NoticeArgs, nowMs: number): NoticeChange {
  if (withdraw !== undefined) {
    if ([kind, text, from, until].some((option) => option !== undefined))
      throw new UsageError([
        '--withdraw 是撤回通知：不和别的选项一起用',
        '--withdraw takes a notice back: it goes with no other option',
      ])
    return { withdraw }
  }
  const known = KINDS.find((candidate) => candidate === kind)
  if (!known)
    throw new UsageError([
      `--kind ${kind || '（空）'}：应为 ${KINDS.join(' 或 ')}`,
      `--kind ${kind || '(none)'}: expected ${KINDS.join(' or ')}`,
    ])
  if (text === undefined)
    throw new UsageError(['缺少 --text：要读的文字', '--text is missing: what is to be read'])
  if (until === undefined)
    throw new UsageError([
      '缺少 --until：每条通知都要写明何时结束',
      '--until is missing: every notice ends by itself',
    ])
  const begins = instantOf('from', from ?? '+0m', nowMs)
  return {
    issue: {
      kind: known,
      text: text.trim(),
      from: begins,
      until: instantOf('until', until, Date.parse(begins)),
    },
  }
}

/** `liangping notice`: signed messages to all screens, issued, listed and withdrawn. */
export const noticeCommand = placedCommand({
  name: 'notice',
  about: [
    '向全部屏幕发出、列出、撤回带签名的通知',
    'Issue, list and withdraw signed messages to all screens',
  ],
  args,
  place: (given) => given,
  async run({ args: given, tell, home: { dir, name, send } }) {
    const { say, complain } = tell
    if (given.list) return list(dir, given.keys, tell)
    if (given.key === undefined)
      throw new UsageError(['缺少 --key：通知要签名', '--key is missing: a notice is signed'])
    const change = changeOf(given, Date.now())
    const key = await signingKeyOf(given.key, given, tell)
    await assertOutside(dir, given.key)
    const trusted = given.keys === undefined ? [] : await readTrustedKeys(given.keys)
    const tuf = (await tufFor(dir, key, given, { signs: [NOTICES.role] }, tell)) ?? undefined
    const outcome = await stoppable(tell, async (signal) => {
      const issued = await issueNotice(dir, change, { key, trusted, now: Date.now, signal, tuf })
      if (issued.kind !== 'refused') await send(signal)
      return issued
    }).catch((error: unknown) => {
      throw asUsage(error)
    })
    if (outcome === null) return
    if (outcome.kind === 'refused') {
      outcome.problems.forEach((each) => complain(tell.problem(each)))
      process.exitCode = 1
      return
    }
    outcome.expired.forEach((notice) =>
      say([`已到时，取下：${told(notice)}`, `expired and taken out: ${told(notice)}`]),
    )
    const { kind, index, notice } = outcome
    say([
      `${kind === 'issued' ? '已发出' : '已撤回'}，目录 ${name}，序号 ${index.sequence}：${told(notice)}`,
      `${kind} in ${name}, sequence ${index.sequence}: ${told(notice)}`,
    ])
  },
})
