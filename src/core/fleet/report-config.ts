import * as v from 'valibot'

/** A screen's name as whoever keeps the screens gives it: letters and digits of any script, spaces, `.`, `_`, `-`. */
export const SCREEN_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,58}[\p{L}\p{N}])?$/u
/** A token as it stands in a header. */
export const TOKEN = /^[\w.~+/-]{8,200}=*$/

/** Where a screen reports how it does; every key has a default: nowhere. */
export const ReportConfigSchema = v.object({
  /** Address of the receiver, relative to the page or absolute; null: nothing is reported. */
  url: v.optional(v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(500))), null),
  token: v.optional(v.nullable(v.pipe(v.string(), v.regex(TOKEN))), null),
  /** Null: made up once, and kept on the device. */
  name: v.optional(v.nullable(v.pipe(v.string(), v.regex(SCREEN_NAME))), null),
})
export type ReportConfig = v.InferOutput<typeof ReportConfigSchema>
