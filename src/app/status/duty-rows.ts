import { isLit } from '@/core/playhead/hours'
import { nextSwitch } from '@/core/playhead/next-switch'
import type { Say } from '@/core/i18n/say'
import type { StatusFacts } from './facts'
import { plainly, type ToldRow } from './told'

/** Rows about lit hours and signed notices, current and to come. */
export function dutyRows({ config, nowMs, head }: StatusFacts, say: Say): readonly ToldRow[] {
  const { t, moment } = say
  const { hours, timeZone } = config
  const lit = isLit(hours, nowMs, timeZone)
  const next = nextSwitch(hours, nowMs, timeZone)
  const lines =
    hours === null
      ? [t('status.alwaysLit')]
      : [
          t(lit ? 'status.litNow' : 'status.darkNow'),
          next === null
            ? t('status.noSwitch')
            : t(lit ? 'status.darkFrom' : 'status.litFrom', { moment: moment(next) }),
        ]
  const notices = (head?.notices ?? [])
    .filter(({ until }) => Date.parse(until) > nowMs)
    .map(({ id, kind, text, from, until }) =>
      t(`status.notice.${kind}`, {
        id,
        text,
        from: moment(Date.parse(from)),
        until: moment(Date.parse(until)),
      }),
    )
  return [
    plainly('hours', ...lines),
    plainly('notices', ...(notices.length > 0 ? notices : [t('status.none')])),
  ]
}
