import { join } from 'node:path'
import { defineCommand } from 'citty'
import { createOfficeSay } from '@/core/i18n/office-say'
import { reportLines } from '@/office/plausibility/report'
import { checkFile, localeOf } from './check-command'
import { publicationsOf } from './decide'
import { acceptancesOf } from '@/office/publishing/acceptance'
import { DECISION_IDS } from '@/office/plausibility/list'
import { looseKeyFile, readSigningKey } from './key-file'
import { trustedKeyOf } from '@/office/publishing/keys'
import { acceptArguments, askReasons, wordsOf } from './ask-reasons'
import { BOOK } from './common-args'
import { raisedDecisions } from '@/office/publishing/decisions'
import { refuseUnknownArguments } from './known-options'
import { publish, type PublishingOptions } from './publish'
import { READING, readOptions } from './read-options'
import { tellLedger } from './ledger-command'
import { standingIn } from './standing'
import { assertOutside, asUsage, complain, stoppable } from './signing-command'
import { say, tellOutcome } from './tell-outcome'
import { confirmed, progressOn } from './terminal'
import { readTrustedKeys } from './trusted-keys'
import { UsageError } from '@/office/publishing/usage-error'

const args = {
  book: BOOK,
  to: {
    type: 'string',
    required: true,
    valueHint: 'DIR',
    description: 'published folder; made when there is none',
  },
  key: {
    type: 'string',
    required: true,
    valueHint: 'FILE',
    description: 'private key to sign with (see keygen)',
  },
  keys: {
    type: 'string',
    valueHint: 'FILE',
    description: 'public keys that the folder may be signed with now, beside --key: when keys are rotated',
  },
  correction: {
    type: 'string',
    valueHint: 'SENTENCE',
    description:
      'what is corrected, of a period that was published before (default: 更正说明 of the workbook)',
  },
  accept: {
    type: 'string',
    valueHint: 'ID=REASON',
    description: `what is odd, but right, and why; once for each of ${DECISION_IDS.join(', ')}`,
  },
  ledger: {
    type: 'string',
    valueHint: 'FILE.xlsx',
    description: 'writes what changes, value by value with its cell, into a workbook',
  },
  site: {
    type: 'string',
    valueHint: 'URL',
    description: 'where the folder will be reached, https://…/published/; for oEmbed and shared pictures',
  },
  ...READING,
  yes: { type: 'boolean', description: 'do not ask' },
  'dry-run': { type: 'boolean', description: 'say what would be published; write nothing' },
  lang: { type: 'string', valueHint: 'zh-CN|en', description: 'language of the report (default: zh-CN)' },
} as const

/** The address of `--site`; anything but http and https is a UsageError. */
export function siteOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash) return url.href
  throw new UsageError(`site ${text}: expected an address such as https://example.org/published/`)
}

/** `liangping publish`: checks the workbook, asks, and publishes it into a folder, signed. */
export const publishCommand = defineCommand({
  meta: {
    name: 'publish',
    description: 'Check the office’s workbook, and publish it, signed, into a folder',
  },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    const { book, to: dir } = given
    if (dir === '') throw new UsageError('--to (empty): expected a folder')
    const site = siteOf(given.site)
    const reading = await readOptions(given)
    const words = createOfficeSay(localeOf(given.lang))
    const key = await readSigningKey(given.key)
    await assertOutside(dir, given.key)
    const loose = await looseKeyFile(given.key)
    if (loose !== null) complain(`warning: ${loose}`)
    const trusted = given.keys === undefined ? [] : await readTrustedKeys(given.keys)

    const progress = progressOn(process.stderr)
    progress.show(`verifying ${dir} …`)
    const standing = await standingIn(dir, [trustedKeyOf(key), ...trusted])
    if (!standing.ok) {
      progress.clear()
      tellOutcome({ kind: 'refused', problems: standing.problems }, dir)
      return
    }
    progress.show(`checking ${book} …`)
    const published = publicationsOf(standing.value)
    const checked = await checkFile(book, published, words, { ...reading, correction: given.correction })
    progress.clear()
    reportLines(checked, words).forEach(say)
    ;(await tellLedger(checked, published, localeOf(given.lang), given.ledger)).forEach(say)
    if (checked.edition === null) {
      process.exitCode = 1
      return
    }
    const { edition, nextDue } = checked
    const asked: PublishingOptions = {
      key,
      site,
      trusted,
      nextDue,
      decisions: raisedDecisions(checked.raised),
      correction: given.correction,
      now: Date.now,
    }
    let accept = acceptancesOf(acceptArguments(rawArgs))
    const terminal = { input: process.stdin, output: process.stderr }
    const kinds = wordsOf(checked, words)
    let plan = await publish(dir, edition, { ...asked, accept, dryRun: true })
    if (plan.kind === 'undecided' && terminal.input.isTTY && !given.yes && !given['dry-run']) {
      const more = await askReasons(plan.decisions, kinds, words, terminal)
      if (more !== null) {
        accept = [...accept, ...more]
        plan = await publish(dir, edition, { ...asked, accept, dryRun: true })
      }
    }
    if (given['dry-run']) {
      tellOutcome(plan, dir, kinds)
      say('dry run: nothing was written')
      return
    }
    const isNews = plan.kind === 'unchanged' || tellOutcome(plan, dir, kinds)
    if (!isNews) return
    if (plan.kind === 'planned' && !given.yes && !(await confirmed('publish it? [yes/no] ', terminal))) {
      complain('not published')
      process.exitCode = 1
      return
    }
    const onProgress = (path: string, done: number, of: number) =>
      progress.show(`[${done + 1}/${of}] ${join(dir, path)}`)
    const outcome = await stoppable((signal) =>
      publish(dir, edition, { ...asked, accept, signal, onProgress }),
    )
      .catch((error: unknown) => {
        throw asUsage(error)
      })
      .finally(() => progress.clear())
    if (outcome) tellOutcome(outcome, dir, kinds)
  },
})
