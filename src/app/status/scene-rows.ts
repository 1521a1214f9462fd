import { wordProblem } from '@/core/display/problems'
import { rests } from '@/core/playhead/faults'
import { registry } from '@/scenes/registry'
import { FAILED } from '@/scenes/scene'
import type { Say } from '@/core/i18n/say'
import type { StatusFacts } from './facts'
import { judged, plainly, type ToldRow } from './told'

/** Rows about scenes: which are in the loop, which are left out and why, which failed. */
export function sceneRows({ scenes, config }: StatusFacts, say: Say): readonly ToldRow[] {
  const { t } = say
  const named = (id: string, what: string) => t('status.scene', { name: t(`${id}.name`), what })
  const seconds = (ms: number) => say.decimal(ms / 1000, 0, t('status.seconds')).text
  const lines = (some: readonly string[]) => (some.length > 0 ? some : [t('status.none')])

  const on = scenes.on.map(({ id, pages, dwellMs }) =>
    named(id, t('status.sceneOn', { count: pages, dwell: seconds(dwellMs) })),
  )
  const left = scenes.omitted.map(({ id, leftOut }) =>
    named(id, t(leftOut.leftOut) + (leftOut.why ? ` (${leftOut.why})` : '')),
  )
  const wanted = config.playhead.scenes
  const unwanted = registry.flatMap(({ id }) =>
    wanted === null || wanted.includes(id) ? [] : [named(id, t('status.notConfigured'))],
  )
  const failed = scenes.omitted.some(({ leftOut }) => leftOut.leftOut === FAILED)
  const faults = scenes.faults.map((fault) =>
    t(rests(fault) ? 'status.sceneRests' : 'status.sceneThrew', {
      name: t(`${fault.scene}.name`),
      failures: fault.failuresInRow,
      moment: say.moment(rests(fault) ? fault.skippedUntil : fault.failedAt),
      reason: fault.reason,
    }),
  )
  return [
    judged('inLoop', on.length > 0, ...lines(on)),
    { id: 'leftOut', lines: lines([...left, ...unwanted]), state: failed ? 'attention' : 'plain' },
    judged('faults', faults.length === 0, ...lines(faults)),
  ]
}

/** Rows about the configuration and its mistakes. */
export function configRows({ config, configProblems }: StatusFacts, say: Say): readonly ToldRow[] {
  const problems = configProblems.map((problem) => wordProblem(problem, say))
  const { root, issuer } = config.publication
  const keys = config.trustedKeys.map(({ kid, sample }) =>
    sample ? `${kid} (${say.t('frame.sample')})` : kid,
  )
  const kids = root === null ? keys : [say.t('status.trustedRoot', { sha256: root, issuer: issuer ?? '' })]
  return [
    judged('mistakes', problems.length === 0, ...(problems.length > 0 ? problems : [say.t('status.none')])),
    judged('trusted', kids.length > 0, ...(kids.length > 0 ? kids : [say.t('status.noKeys')])),
    plainly('setUp', `${config.locale}, ${config.timeZone}, ${config.theme}`),
  ]
}
