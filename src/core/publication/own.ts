/**
 * What a record holds under a key that comes from outside; undefined where it holds nothing. Every object answers to
 * `constructor` and `toString` too, which are ids like any other.
 */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
