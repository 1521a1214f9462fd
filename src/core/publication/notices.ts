import type { Notice } from './contract'

/** The notices that are current at a moment; each kind in the order they began. */
export interface StandingNotices {
  /** Each fills every screen. */
  readonly takeover: readonly Notice[]
  readonly ticker: readonly Notice[]
  /** When one begins or ends next, in ms since the epoch; null: nothing changes any more. */
  readonly changesAt: number | null
}

/** The notices that are current at a moment, by their times alone, so they begin and end without a poll. */
export function noticesAt(notices: readonly Notice[], nowMs: number): StandingNotices {
  const spans = notices
    .filter(({ text }) => text.trim() !== '')
    .map((notice) => ({ notice, from: Date.parse(notice.from), until: Date.parse(notice.until) }))
    .filter(({ from, until }) => until > from)
    .sort((a, b) => a.from - b.from)
  const standing = (kind: Notice['kind']) =>
    spans
      .filter(({ notice, from, until }) => notice.kind === kind && from <= nowMs && nowMs < until)
      .map(({ notice }) => notice)
  const changes = spans.flatMap(({ from, until }) => [from, until]).filter((at) => at > nowMs)
  return {
    takeover: standing('takeover'),
    ticker: standing('ticker'),
    changesAt: changes.length > 0 ? Math.min(...changes) : null,
  }
}
