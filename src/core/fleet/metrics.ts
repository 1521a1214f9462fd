import { conditionOf, type Roster, type Screen } from './roster'

type Labels = Readonly<Record<string, string>>
interface Sample {
  readonly labels: Labels
  readonly value: number | null
}

/** A label's value as Prometheus's text format wants it. */
export const labelValue = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

function labelled(labels: Labels) {
  const each = Object.entries(labels).map(([name, value]) => `${name}="${labelValue(value)}"`)
  return each.length === 0 ? '' : `{${each.join(',')}}`
}

function metric(name: string, help: string, samples: readonly Sample[]) {
  const lines = samples.flatMap(({ labels, value }) =>
    value === null ? [] : [`liangping_${name}${labelled(labels)} ${value}`],
  )
  return [`# HELP liangping_${name} ${help}`, `# TYPE liangping_${name} gauge`, ...lines]
}

const seconds = (ms: number | null) => (ms === null ? null : ms / 1000)

/** The served publication: what a server knows of it beside what screens report. */
export interface ServedState {
  /** When the first of its metadata expires; null: it has none. */
  readonly expiresMs: number | null
  /** Whether the last renewal failed; null: this server renews nothing. */
  readonly isRenewalFailing: boolean | null
}

/** The fleet, and the publication that is served, in Prometheus's text format 0.0.4. */
export function metricsText(
  roster: Roster,
  nowMs: number,
  { expiresMs, isRenewalFailing }: ServedState = { expiresMs: null, isRenewalFailing: null },
): string {
  const screens = [...roster.values()].toSorted((a, b) => (a.report.name < b.report.name ? -1 : 1))
  const each = (value: (screen: Screen) => number | null): readonly Sample[] =>
    screens.map((screen) => ({ labels: { screen: screen.report.name }, value: value(screen) }))
  const info = screens.map(({ report }) => ({
    labels: {
      screen: report.name,
      version: report.version,
      state: report.state,
      publication: report.publication?.edition ?? '',
      scene: report.scene?.id ?? '',
    },
    value: 1,
  }))
  const alone = (value: number | null): readonly Sample[] => [{ labels: {}, value }]
  const served =
    expiresMs === null
      ? []
      : [
          ...metric(
            'publication_expires_timestamp_seconds',
            'When the published metadata expire.',
            alone(expiresMs / 1000),
          ),
          ...metric(
            'publication_renewal_failing',
            '1 where the last renewal failed.',
            alone(isRenewalFailing === null ? null : Number(isRenewalFailing)),
          ),
        ]
  return [
    ...served,
    ...metric('screens', 'Screens that have reported.', [{ labels: {}, value: screens.length }]),
    ...metric('screen_info', 'What a screen shows, by its labels.', info),
    ...metric(
      'screen_late',
      '1 where a screen has been silent for too long.',
      each((screen) => Number(conditionOf(screen, nowMs) === 'late')),
    ),
    ...metric(
      'screen_well',
      '1 where a screen reports and shows as it should.',
      each((screen) => Number(conditionOf(screen, nowMs) === 'well')),
    ),
    ...metric(
      'screen_report_timestamp_seconds',
      'When the last report came.',
      each(({ receivedAt }) => seconds(receivedAt)),
    ),
    ...metric(
      'screen_painted_timestamp_seconds',
      'When the screen last painted a turn, by its clock.',
      each(({ report }) => seconds(report.paintedAt)),
    ),
    ...metric(
      'screen_checked_timestamp_seconds',
      'When the publication was last checked, by its clock.',
      each(({ report }) => seconds(report.lastCheckedAt)),
    ),
    ...metric(
      'screen_started_timestamp_seconds',
      'When the page was started, by its clock.',
      each(({ report }) => seconds(report.startedAt)),
    ),
    ...metric(
      'screen_poll_failures',
      'Polls failed in a row.',
      each(({ report }) => report.failures),
    ),
    ...metric(
      'screen_scene_faults',
      'Scenes that are passed over.',
      each(({ report }) => report.faults.length),
    ),
    ...metric(
      'screen_history_rewritten',
      'What a screen refuses because it changes the past: an edition, its digest before and now.',
      screens.flatMap(({ report: { name, rewritten } }) =>
        rewritten ? [{ labels: { screen: name, ...rewritten, now: rewritten.now ?? '' }, value: 1 }] : [],
      ),
    ),
    ...metric(
      'screen_heap_bytes',
      'JavaScript heap of the page.',
      each(({ report }) => report.heapBytes),
    ),
    ...metric(
      'screen_clock_skew_seconds',
      'The server’s clock minus the screen’s.',
      each(({ report }) => seconds(report.skewMs)),
    ),
    ...metric(
      'screen_publication_sequence',
      'Sequence of the index shown.',
      each(({ report }) => report.publication?.sequence ?? null),
    ),
    '',
  ].join('\n')
}
