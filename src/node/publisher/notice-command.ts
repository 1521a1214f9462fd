import { defineCommand } from 'citty'
import type { Notice } from '@/core/publication/contract'
import { lineOf } from '@/core/publication/problems'
import { issueNotice, type NoticeChange } from './issue-notice'
import { looseKeyFile, readSigningKey } from './key-file'
import { refuseUnknownArguments } from './known-options'
import { instantOf } from '@/office/publishing/notice-times'
import { indexIn, readJws } from './read-folder'
import { assertOutside, asUsage, complain, stoppable } from './signing-command'
import { say } from './tell-outcome'
import { readTrustedKeys } from './trusted-keys'
import { UsageError } from '@/office/publishing/usage-error'

const KINDS = ['takeover', 'ticker'] as const

const args = {
  to: { type: 'string', required: true, valueHint: 'DIR', description: 'published folder' },
  key: { type: 'string', valueHint: 'FILE', description: 'private key to sign with (see keygen)' },
  keys: {
    type: 'string',
    valueHint: 'FILE',
    description: 'public keys that the folder may be signed with now, beside --key: when keys are rotated',
  },
  kind: {
    type: 'string',
    valueHint: KINDS.join('|'),
    description: 'takeover fills every screen, over whatever is on; ticker is a line above the footer',
  },
  text: { type: 'string', valueHint: 'TEXT', description: 'what is to be read, 500 characters at most' },
  from: { type: 'string', valueHint: 'TIME', description: 'when it begins (default: now)' },
  until: {
    type: 'string',
    valueHint: 'TIME',
    description: 'when it ends by itself: 2021-10-27T09:00:00+08:00, "2021-10-27 09:00", or +30m, +2h, +1d',
  },
  list: { type: 'boolean', description: 'lists the notices; needs no key' },
  withdraw: { type: 'string', valueHint: 'ID', description: 'takes a notice back before its time' },
} as const

const told = ({ id, kind, from, until, text }: Notice) => `${id}  ${kind}  ${from} – ${until}  ${text}`

async function list(dir: string, keysFile: string | undefined): Promise<void> {
  const keys = keysFile === undefined ? undefined : await readTrustedKeys(keysFile)
  const index = indexIn(await readJws(dir), keys)
  if (!index.ok) {
    index.problems.forEach((problem) => complain(lineOf(problem)))
    process.exitCode = 1
    return
  }
  const { notices = [], sequence } = index.value
  const state = ({ from, until }: Notice) =>
    Date.parse(until) <= Date.now() ? 'expired' : Date.parse(from) > Date.now() ? 'to come' : 'standing'
  notices.forEach((notice) => say(`${told(notice)}  (${state(notice)})`))
  if (notices.length === 0) say(`no notices (sequence ${sequence})`)
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
      throw new UsageError('--withdraw takes a notice back: it goes with no other option')
    return { withdraw }
  }
  const known = KINDS.find((candidate) => candidate === kind)
  if (!known) throw new UsageError(`--kind ${kind || '(none)'}: expected ${KINDS.join(' or ')}`)
  if (text === undefined) throw new UsageError('--text is missing: what is to be read')
  if (until === undefined) throw new UsageError('--until is missing: every notice ends by itself')
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
export const noticeCommand = defineCommand({
  meta: { name: 'notice', description: 'Issue, list and withdraw signed messages to all screens' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    const { to: dir } = given
    if (given.list) return list(dir, given.keys)
    if (given.key === undefined) throw new UsageError('--key is missing: a notice is signed')
    const change = changeOf(given, Date.now())
    const key = await readSigningKey(given.key)
    await assertOutside(dir, given.key)
    const loose = await looseKeyFile(given.key)
    if (loose !== null) complain(`warning: ${loose}`)
    const trusted = given.keys === undefined ? [] : await readTrustedKeys(given.keys)
    const outcome = await stoppable((signal) =>
      issueNotice(dir, change, { key, trusted, now: Date.now, signal }),
    ).catch((error: unknown) => {
      throw asUsage(error)
    })
    if (outcome === null) return
    if (outcome.kind === 'refused') {
      outcome.problems.forEach((problem) => complain(lineOf(problem)))
      process.exitCode = 1
      return
    }
    outcome.expired.forEach((notice) => say(`expired and taken out: ${told(notice)}`))
    say(`${outcome.kind} in ${dir}, sequence ${outcome.index.sequence}: ${told(outcome.notice)}`)
  },
})
