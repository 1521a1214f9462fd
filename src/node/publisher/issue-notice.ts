import type { Edition, Notice, PublishedIndex, TrustedKey } from '@/core/publication/contract'
import { parseIndex } from '@/core/publication/parse'
import type { Problem } from '@/core/publication/problems'
import { systemDisk, type Disk } from './disk'
import { instantAt } from '@/office/workbook/instant'
import { trustedKeyOf, type SigningKey } from '@/office/publishing/keys'
import { thisProcess, type Owner } from './lock-file'
import { standingIn } from './standing'
import { UsageError } from '@/office/publishing/usage-error'
import type { TufWriter } from './tuf/writer'
import { whileLocked } from './while-locked'
import { commitFolder } from './write-folder'

/** The most notices at once. */
export const MOST_NOTICES = 50

export type NoticeChange = { readonly issue: Omit<Notice, 'id'> } | { readonly withdraw: string }

export interface NoticeOptions {
  readonly key: SigningKey
  readonly now: () => number
  readonly trusted?: readonly TrustedKey[]
  readonly signal?: AbortSignal
  readonly disk?: Disk
  readonly owner?: Owner
  /** Writes format 2 beside; without it there is none. */
  readonly tuf?: TufWriter | undefined
}

export type NoticeOutcome =
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'issued' | 'withdrawn'
      readonly notice: Notice
      readonly index: PublishedIndex
      /** Notices that had expired and were taken out. */
      readonly expired: readonly Notice[]
    }

/** The next id: a number one higher than any in use. */
const nextId = (notices: readonly Notice[], sequence: number) => {
  const used = notices.map(({ id }) => Number(/^n(\d+)$/.exec(id)?.[1] ?? 0))
  return `n${Math.max(sequence, ...used.map((number) => number + 1))}`
}

/**
 * The index with a notice added or removed, and without expired ones; its sequence is one higher, its editions are
 * unchanged.
 */
export function withNotice(index: PublishedIndex, change: NoticeChange, nowMs: number) {
  const all = index.notices ?? []
  const expired = all.filter(({ until }) => Date.parse(until) <= nowMs)
  const standing = all.filter((notice) => !expired.includes(notice))
  const sequence = index.sequence + 1
  const issued = (notices: readonly Notice[]): PublishedIndex => ({
    ...index,
    ...{ sequence, issuedAt: instantAt(nowMs), notices: [...notices] },
  })
  if ('withdraw' in change) {
    const notice = standing.find(({ id }) => id === change.withdraw)
    if (!notice) {
      const ids = standing.map(({ id }) => id).join(', ')
      throw new UsageError([
        `--withdraw ${change.withdraw}：没有这条通知；${ids ? `现有 ${ids}` : '现在一条也没有'}`,
        `--withdraw ${change.withdraw}: no such notice; there are ${ids || 'none'}`,
      ])
    }
    return { notice, expired, index: issued(standing.filter((other) => other !== notice)) }
  }
  if (standing.length >= MOST_NOTICES)
    throw new UsageError([
      `已有 ${MOST_NOTICES} 条通知：请先撤回几条`,
      `${MOST_NOTICES} notices stand already: withdraw some first`,
    ])
  const notice: Notice = { id: nextId(all, sequence), ...change.issue }
  return { notice, expired, index: issued([...standing, notice]) }
}

function assertSound(notice: Notice, editions: readonly Edition[], key: SigningKey, nowMs: number): void {
  if (notice.text.trim() === '')
    throw new UsageError(['--text（空）：应为要读的文字', '--text (empty): expected what is to be read'])
  if (Date.parse(notice.until) <= Math.max(nowMs, Date.parse(notice.from)))
    throw new UsageError([
      `--until ${notice.until}：应晚于开始时刻，也晚于现在`,
      `--until ${notice.until}: expected a time after the beginning, and after now`,
    ])
  const real = editions.find(({ sample }) => !sample)
  if (key.sample && real)
    throw new UsageError([
      `密钥 ${key.kid} 是示例密钥：目录里有正式数据 ${real.period}，不能用它签`,
      `the key ${key.kid} is a sample’s: it does not sign beside ${real.period}, which is real`,
    ])
}

/**
 * Issues or withdraws a notice: verifies the folder under the publisher's lock, raises the sequence by one, and
 * replaces `index.jws` in one step. No edition is touched.
 */
export async function issueNotice(
  dir: string,
  change: NoticeChange,
  { key, now, trusted = [], signal, disk = systemDisk, owner = thisProcess(), tuf }: NoticeOptions,
): Promise<NoticeOutcome> {
  const read = () => standingIn(dir, [trustedKeyOf(key), ...trusted])
  const first = await read()
  if (first.ok && first.value.index === null)
    throw new UsageError([
      `数据目录 ${dir}：还没有公开过，没有屏幕看得到通知`,
      `published folder ${dir}: nothing was published yet, so no screen would see it`,
    ])
  return whileLocked(dir, { disk, owner, nowMs: now(), signal }, async (mayGoOn) => {
    const standing = await read()
    if (!standing.ok) return { kind: 'refused', problems: standing.problems }
    const { index, editions } = standing.value
    if (index === null)
      throw new UsageError([
        `数据目录 ${dir}：还没有公开过`,
        `published folder ${dir}: nothing was published yet`,
      ])
    const next = withNotice(index, change, now())
    if ('issue' in change) assertSound(next.notice, editions, key, now())
    const parsed = parseIndex(next.index)
    if (!parsed.ok) return { kind: 'refused', problems: parsed.problems }
    await commitFolder(dir, { index: next.index, editions, fresh: [] }, key, { disk, mayGoOn, tuf })
    return { kind: 'issue' in change ? 'issued' : 'withdrawn', ...next }
  })
}
