import type { Say } from '@/core/i18n/say'

/** A mistake in the configuration; the display runs nevertheless. */
export type ConfigProblem =
  /** A value that cannot stand at its path: the default of `key` is used. */
  | { readonly kind: 'value'; readonly path: string; readonly key: string; readonly got: string }
  /** A key that means nothing; `nearest` is one that does. */
  | { readonly kind: 'unknown'; readonly path: string; readonly nearest: string | null }
  /** A query parameter that cannot be read; the file's value is kept. */
  | { readonly kind: 'query'; readonly path: string; readonly key: string; readonly got: string }
  /** A query parameter that no link may set. */
  | { readonly kind: 'forbidden'; readonly path: string }
  /** The file as a whole: all defaults are used. */
  | {
      readonly kind: 'file'
      readonly path: string
      readonly reason: 'unreachable' | 'not-json' | 'not-object'
    }

/** A problem in words, with its path. */
export function wordProblem(problem: ConfigProblem, say: Pick<Say, 't'>): string {
  const { kind, path } = problem
  if (kind === 'file') return say.t(`config.file.${problem.reason}`, { path })
  if (kind === 'forbidden') return say.t('config.forbidden', { path })
  if (kind !== 'unknown') {
    return say.t(`config.${kind}`, {
      path,
      expected: say.t(`config.expects.${problem.key}`),
      got: problem.got,
    })
  }
  return problem.nearest === null
    ? say.t('config.unknown', { path })
    : say.t('config.unknownNearest', { path, nearest: problem.nearest })
}
