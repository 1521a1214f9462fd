import { drifts } from '@/core/frame/drift'
import type { Size } from '@/core/frame/content-box'
import { isOnCanvas, isWhole, placeOf, type Viewport } from '@/core/frame/viewport'
import type { Say } from '@/core/i18n/say'
import type { StatusFacts } from './facts'
import { judged, plainly, type ToldRow } from './told'

/** Clocks further apart than this put screens visibly out of step. */
const SKEW_TOLERATED_MS = 2000

/** Which part of a canvas this screen shows; nothing where it shows the whole. */
function partRows(window: Size, viewport: Viewport, { t }: Say): readonly ToldRow[] {
  if (isWhole(viewport)) return []
  const { canvas, xPx, yPx } = placeOf(window, viewport)
  const size = t('status.size', {
    width: String(Math.round(canvas.width)),
    height: String(Math.round(canvas.height)),
  })
  const place = [xPx, yPx].map(Math.round).join(', ')
  const on = isOnCanvas(viewport)
  return [
    judged(
      'viewport',
      on,
      t('status.viewportOf', { size, place }),
      ...(on ? [] : [t('status.viewportOutside')]),
    ),
  ]
}

/** Rows about the layout, and whether it can be read from the viewing distance. */
export function frameRows(
  { geometry, window, devicePixelRatio, config }: StatusFacts,
  say: Say,
): readonly ToldRow[] {
  const { t, decimal } = say
  const { legibility, type } = geometry
  const size = (width: number, height: number) =>
    t('status.size', { width: String(Math.round(width)), height: String(Math.round(height)) })
  const px = (value: number) => decimal(value, 1).text
  const stretched = geometry.scaleX !== 1 || geometry.scaleY !== 1
  const sizes = Object.entries(type).map(([name, value]) => `${t(`status.type.${name}`)} ${px(value)}`)
  const legible = legibility
    ? judged(
        'legible',
        legibility.legible,
        t(legibility.legible ? 'status.isLegible' : 'status.isNotLegible', {
          smallest: decimal(legibility.smallestMm, 1).text,
          needed: decimal(legibility.neededMm, 1).text,
        }),
      )
    : plainly('legible', t('status.wallUnknown'))
  return [
    plainly(
      'window',
      t('status.windowOf', { size: size(window.width, window.height), ratio: px(devicePixelRatio) }),
    ),
    ...partRows(window, config.viewport, say),
    plainly(
      'layout',
      t('status.layoutOf', {
        size: size(geometry.widthPx, geometry.heightPx),
        shape: t(`status.shape.${geometry.shape}`),
        unit: decimal(geometry.designPx, 3).text,
      }),
      t('status.bodyOf', { size: size(geometry.body.width, geometry.body.height) }),
    ),
    ...(stretched
      ? [plainly('scale', `× ${decimal(geometry.scaleX, 3).text}, × ${decimal(geometry.scaleY, 3).text}`)]
      : []),
    plainly('types', sizes.join(say.t('common.listSeparator'))),
    legible,
    plainly('drift', t(drifts(config.stage) ? 'status.on' : 'status.off')),
  ]
}

/** Whether it starts without a network, and how its versions stand. */
function shellRows({ shells, secureContext }: StatusFacts, { t, list }: Say): readonly ToldRow[] {
  const kept = shells?.chosen?.started === true
  const offline =
    kept || !secureContext
      ? judged('offline', kept, t(kept ? 'status.offlineReady' : 'status.offlineNeedsHttps'))
      : plainly('offline', t('status.offlineNotYet'))
  if (!shells) return [offline]
  const { next, bad } = shells
  const waits = next ? [t(next.proved ? 'status.nextProved' : 'status.nextKept', { build: next.build })] : []
  const failed = bad.length > 0 ? [t('status.badBuilds', { builds: list(bad.slice(-3)) })] : []
  return [
    offline,
    judged(
      'versions',
      bad.length === 0,
      ...(waits.length + failed.length > 0 ? [...waits, ...failed] : [t('status.versionNewest')]),
    ),
  ]
}

/** The machine the display runs on. */
export function deviceRows(facts: StatusFacts, say: Say): readonly ToldRow[] {
  const { t, moment, decimal } = say
  const { skewMs } = facts.polls
  const skew =
    skewMs === null
      ? plainly('skew', t('status.skewUnknown'))
      : judged(
          'skew',
          Math.abs(skewMs) <= SKEW_TOLERATED_MS,
          t(skewMs >= 0 ? 'status.behindServer' : 'status.aheadOfServer', {
            seconds: decimal(Math.abs(skewMs) / 1000, 1).text,
          }),
        )
  const persisted = { true: 'storageKept', false: 'storageEvictable', null: 'storageUnknown' } as const
  return [
    plainly('clock', moment(facts.nowMs)),
    skew,
    judged('secure', facts.secureContext, t(facts.secureContext ? 'status.isSecure' : 'status.isNotSecure')),
    plainly('storage', t(`status.${persisted[`${facts.storagePersisted}`]}`)),
    plainly('version', ...[facts.version, facts.build].filter((text) => text !== '')),
    ...shellRows(facts, say),
  ]
}
