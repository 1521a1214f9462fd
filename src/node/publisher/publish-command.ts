import { join } from 'node:path'
import { createOfficeSay } from '@/core/i18n/office-say'
import { reportLines } from '@/office/plausibility/report'
import { checkFile } from './check-command'
import { publicationsOf } from './decide'
import { acceptancesOf, type Acceptance } from '@/office/publishing/acceptance'
import { DECISION_IDS } from '@/office/plausibility/list'
import { heldOpen } from './held-open'
import { SIGNING, signingKeyOf } from './keys/signing-key'
import { FORMAT_2, tellDisplays, tufFor } from './tuf/options'
import { trustedKeyOf } from '@/office/publishing/keys'
import { askReasons, wordsOf } from './ask-reasons'
import { BOOK, FORMER_KEYS } from './common-args'
import { raisedDecisions } from '@/office/publishing/decisions'
import { placedCommand, STORE } from '@/node/store/placed-command'
import { everyOption } from './form-options'
import { publish, type PublishingOptions } from './publish'
import { READING, readOptions } from './read-options'
import { ledgersIn } from './ledger-command'
import { assertLedgerFile, LEDGER } from './ledger-option'
import { standingIn } from './standing'
import { assertOutside, asUsage, stoppable } from './signing-command'
import { tellOutcome } from './tell-outcome'
import { confirmed, progressOn } from './terminal'
import { readTrustedKeys } from './trusted-keys'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  book: BOOK,
  to: {
    type: 'string',
    required: true,
    valueHint: 'DIR|s3://BUCKET/PREFIX',
    about: [
      '数据目录，没有就新建；或对象存储',
      'published folder, made when there is none; or an object store',
    ],
  },
  ...STORE,
  key: {
    type: 'string',
    required: true,
    valueHint: 'FILE',
    about: ['签名用的私钥（见 keygen）', 'private key to sign with (see keygen)'],
  },
  keys: FORMER_KEYS,
  correction: {
    type: 'string',
    valueHint: 'SENTENCE',
    about: [
      '更正说明，用于已经公开过的一期（默认：工作簿里的更正说明）',
      'what is corrected, of a period that was published before (default: as the workbook says)',
    ],
  },
  accept: {
    type: 'string',
    valueHint: 'ID=REASON',
    about: [
      `不常见但是对的，写明理由；可写多次，编号：${DECISION_IDS.join(', ')}`,
      `what is odd, but right, and why; once for each of ${DECISION_IDS.join(', ')}`,
    ],
  },
  ledger: LEDGER,
  site: {
    type: 'string',
    valueHint: 'URL',
    about: [
      '数据目录对外的网址，https://…/published/；oEmbed 和分享卡要用',
      'where the folder will be reached, https://…/published/; for oEmbed and shared pictures',
    ],
  },
  ...READING,
  ...SIGNING,
  ...FORMAT_2,
  yes: { type: 'boolean', about: ['不再询问', 'do not ask'] },
  'dry-run': {
    type: 'boolean',
    about: ['只说将公开什么，不写任何文件', 'say what would be published; write nothing'],
  },
} as const

/** The address of `--site`; anything but http and https is a UsageError. */
export function siteOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash) return url.href
  throw new UsageError([
    `--site ${text}：应为网址，例如 https://example.org/published/`,
    `site ${text}: expected an address such as https://example.org/published/`,
  ])
}

/** `liangping publish`: checks the workbook, asks, and publishes it into a folder, signed. */
export const publishCommand = placedCommand({
  name: 'publish',
  about: [
    '核对工作簿，签名后公开到数据目录',
    'Check the office’s workbook, and publish it, signed, into a folder',
  ],
  args,
  place: (given) => ({ ...given, mayBeNew: true }),
  async run({ args: given, rawArgs, tell, home: { dir, name, send } }) {
    const { say, complain, text, locale } = tell
    const { book } = given
    if (dir === '') throw new UsageError(['--to（空）：应为一个文件夹', '--to (empty): expected a folder'])
    assertLedgerFile(given.ledger)
    const site = siteOf(given.site)
    const reading = await readOptions(given, rawArgs, tell)
    const words = createOfficeSay(locale)
    const key = await signingKeyOf(given.key, given, tell)
    await assertOutside(dir, given.key)
    const tuf = (await tufFor(dir, key, given, { site }, tell)) ?? undefined
    const held = await heldOpen(book)
    if (held !== null) complain(held)
    const trusted = given.keys === undefined ? [] : await readTrustedKeys(given.keys)

    const progress = progressOn(process.stderr)
    progress.show(text([`正在核验 ${name} …`, `verifying ${name} …`]))
    const standing = await standingIn(dir, [trustedKeyOf(key), ...trusted])
    if (!standing.ok) {
      progress.clear()
      tellOutcome({ kind: 'refused', problems: standing.problems }, name, tell)
      return
    }
    progress.show(text([`正在核对 ${book} …`, `checking ${book} …`]))
    const published = publicationsOf(standing.value)
    const checked = await checkFile(book, published, words, { ...reading, correction: given.correction })
    progress.clear()
    reportLines(checked, words).forEach(say)
    const ledgers = ledgersIn(checked, published, locale)
    ledgers.lines.forEach((line) => say(line))
    const writeLedger = async (reasons: readonly Acceptance[]) => {
      const words = { book, accepted: reasons, correction: given.correction ?? null, madeAt: Date.now() }
      if (given.ledger !== undefined) await ledgers.write(given.ledger, words)
    }
    if (checked.edition === null) {
      await writeLedger([])
      process.exitCode = 1
      return
    }
    const { edition, nextDue } = checked
    const asked: PublishingOptions = {
      key,
      site,
      tuf,
      trusted,
      nextDue,
      decisions: raisedDecisions(checked.raised),
      correction: given.correction,
      now: Date.now,
      locale,
    }
    let accept = acceptancesOf(everyOption('accept', rawArgs))
    const terminal = { input: process.stdin, output: process.stderr }
    const kinds = wordsOf(checked, words)
    let plan = await publish(dir, edition, { ...asked, accept, dryRun: true })
    if (plan.kind === 'undecided' && terminal.input.isTTY && !given.yes && !given['dry-run']) {
      const more = await askReasons(plan.decisions, kinds, tell, terminal)
      if (more !== null) {
        accept = [...accept, ...more]
        plan = await publish(dir, edition, { ...asked, accept, dryRun: true })
      }
    }
    await writeLedger(accept)
    if (given['dry-run']) {
      tellOutcome(plan, name, tell, kinds)
      say(['只是试一试：数据目录里什么也没有写', 'dry run: nothing was written'])
      return
    }
    const isNews = plan.kind === 'unchanged' || tellOutcome(plan, name, tell, kinds)
    if (!isNews) return
    const question = text(['现在公开吗？[是/否] ', 'publish it? [yes/no] '])
    if (plan.kind === 'planned' && !given.yes && !(await confirmed(question, terminal))) {
      complain(['没有公开', 'not published'])
      process.exitCode = 1
      return
    }
    const onProgress = (path: string, done: number, of: number) =>
      progress.show(`[${done + 1}/${of}] ${join(dir, path)}`)
    const outcome = await stoppable(tell, async (signal) => {
      const made = await publish(dir, edition, { ...asked, accept, signal, onProgress })
      if (made.kind === 'published' || made.kind === 'unchanged') await send(signal)
      return made
    })
      .catch((error: unknown) => {
        throw asUsage(error)
      })
      .finally(() => progress.clear())
    if (!outcome) return
    tellOutcome(outcome, name, tell, kinds)
    if (tuf?.isNew === true && 'written' in outcome) tellDisplays(tuf, tell)
  },
})
