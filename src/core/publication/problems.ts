/** A past that was changed: of which edition, its digest as it was seen, and as it is told now (null: gone). */
export interface Rewritten {
  readonly edition: string
  readonly was: string
  readonly now: string | null
}

/** Something wrong with what was published: where it stands, and what is wrong there. */
export interface Problem {
  /** `projects[12].planYuan`; empty for the whole file. */
  readonly path: string
  readonly problem: string
  /** The published file it stands in (`index.jws`, `editions/…`), where it is known. */
  readonly source?: string
  /** Where the past was changed: which edition's. */
  readonly rewritten?: Rewritten
}

export interface Refused {
  readonly ok: false
  readonly problems: readonly Problem[]
}

/** A value that passed every check, or everything that is wrong with it. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refused

/** No more than this many problems of one file are told; the last line says how many more there are. */
export const TOLD_AT_MOST = 50

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value })

/** Refuses with the problems given, the first of them told, the rest counted. */
export function refused(problems: readonly Problem[]): Refused {
  if (problems.length <= TOLD_AT_MOST) return { ok: false, problems }
  const more = { path: '', problem: `${problems.length - TOLD_AT_MOST} more problems` }
  return { ok: false, problems: [...problems.slice(0, TOLD_AT_MOST), more] }
}

/** The value when nothing is wrong with it. */
export const judged = <T>(value: T, problems: readonly Problem[]): Result<T> =>
  problems.length === 0 ? accepted(value) : refused(problems)

/** The same refusal, said to stand in a published file. */
export const inSource = (source: string, { problems }: Refused): Refused => ({
  ok: false,
  problems: problems.map((problem) => ({ ...problem, source })),
})

/** One line: `editions/….json: projects[12].planYuan: expected an integer or null, got "3亿"`. */
export const lineOf = ({ source, path, problem }: Problem): string =>
  [source, path, problem].filter((part) => part !== undefined && part !== '').join(': ')

/** Whether data was refused because it is of a format of ours that this program does not know. */
export const isTooNew = ({ path, problem }: Problem): boolean =>
  path === 'format' && problem.includes('got "liangping/')

const SHOWN_CHARACTERS = 60

/** A value as it stands in the file, shortened, for a problem's line. */
export function shown(value: unknown): string {
  // JSON holds no functions: where a list stands in place of an object, `values` is a method of lists.
  if (value === undefined || typeof value === 'function') return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  const characters = [...text.slice(0, 4 * SHOWN_CHARACTERS)]
  return characters.length <= SHOWN_CHARACTERS ? text : `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`
}
