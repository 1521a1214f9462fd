import * as v from 'valibot'
import { ReportConfigSchema } from '@/core/fleet/report-config'
import { PollingSchema } from '@/core/publication/polling'
import { HoursSchema } from '@/core/playhead/hours'
import { playheadConfigSchema } from '@/core/playhead/playhead-config'
import { FrameConfigSchema } from '@/core/frame/frame-config'
import { ViewportSchema } from '@/core/frame/viewport'
import type { Say } from '@/core/i18n/say'

const isTimeZone = (timeZone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const Title = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(60), v.regex(/^\P{Cc}*$/u))
const Titles = v.strictObject({ 'zh-CN': v.optional(Title), en: v.optional(Title) })
const AutoOrBoolean = v.union([v.literal('auto'), v.boolean()])
const TrustedKeySchema = v.object({
  kid: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  x: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  sample: v.optional(v.boolean()),
})

/** All of `display.config.json`, where these scenes are known; everything has a default. What may stand at a path is worded by `config.expects.<path>`. */
export const displayConfigSchema = (sceneIds: readonly string[]) =>
  v.object({
    /** On the waiting screen and in the window's title; one text, or one a language. Null: the usual one. */
    title: v.optional(v.nullable(v.union([Title, Titles])), null),
    locale: v.optional(v.picklist(['zh-CN', 'en']), 'zh-CN'),
    /** IANA name of the time zone in which times are written. */
    timeZone: v.optional(v.pipe(v.string(), v.check(isTimeZone)), 'Asia/Shanghai'),
    theme: v.optional(v.picklist(['dark', 'light']), 'dark'),
    /** `auto`: as the system prefers. */
    motion: v.optional(AutoOrBoolean, 'auto'),
    /** Public keys of the issuer; none: nothing is trusted, and nothing shown. */
    trustedKeys: v.optional(v.pipe(v.array(TrustedKeySchema), v.maxLength(50)), []),
    /** Whether a key holds the lobby's loop. */
    keys: v.optional(v.boolean(), false),
    /** For the presenter's console: a note by the scene's name, or by `district/370406`. */
    notes: v.optional(
      v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.string(), v.maxLength(4000))),
      {},
    ),
    publication: PollingSchema,
    stage: FrameConfigSchema,
    viewport: ViewportSchema,
    playhead: playheadConfigSchema(sceneIds),
    /** When the loop is lit; null: always. */
    hours: HoursSchema,
    report: ReportConfigSchema,
  })
export type DisplayConfig = v.InferOutput<ReturnType<typeof displayConfigSchema>>

/** The display's title in the language of `say`. */
export function titleOf({ title }: Pick<DisplayConfig, 'title'>, say: Pick<Say, 'locale' | 't'>): string {
  const own = typeof title === 'string' ? title : title?.[say.locale]
  return own ?? say.t('frame.title')
}
