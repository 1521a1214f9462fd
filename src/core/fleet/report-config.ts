import * as v from 'valibot'

/** A screen's name, given by the operator: letters and digits of any script, spaces, `.`, `_`, `-`. */
export const SCREEN_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,58}[\p{L}\p{N}])?$/u
/** A token that is valid in a header. */
export const TOKEN = /^[\w.~+/-]{8,200}=*$/

/** Where a screen reports; every key has a default, and by default it does not report. */
export const ReportConfigSchema = v.object({
  /** Address of the receiver, relative to the page or absolute; null: nothing is reported. */
  url: v.optional(v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(500))), null),
  token: v.optional(v.nullable(v.pipe(v.string(), v.regex(TOKEN))), null),
  /** Null: made up once, and kept on the device. */
  name: v.optional(v.nullable(v.pipe(v.string(), v.regex(SCREEN_NAME))), null),
})
