/** The folder that a scene's file stands in: the scene's id. */
export const idOf = (path: string): string => path.split('/').at(-2) ?? ''

/** What was found by path, by the scenes' ids. */
export const byId = <T>(found: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(found).map(([path, value]) => [idOf(path), value]))
