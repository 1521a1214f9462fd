import { cacheNames, readShells, writeShells } from './shells-file'
import { afterShellEvent, buildsToKeep, type ShellEvent, type Shells } from './shells'

/** The versions stored on this device; all changes of their state go through here. */
export interface Versions {
  /** Applies an event, stores the new state, and deletes the files of versions that are no longer needed. */
  readonly happened: (event: ShellEvent) => Promise<{ readonly before: Shells; readonly after: Shells }>
  /** The page of a build, where it is kept. */
  readonly page: (build: string | null, address: string) => Promise<Response | undefined>
}

/** One event at a time across workers: an old and a new worker may run together for a moment. */
type Locked = <T>(work: () => Promise<T>) => Promise<T>

export function createVersions(
  scope: string,
  storage: CacheStorage = caches,
  locked: Locked = (work) => navigator.locks.request(cacheNames(scope).shells, work),
): Versions {
  const names = cacheNames(scope)

  async function forgetOthers(shells: Shells) {
    const keep = buildsToKeep(shells)
    for (const name of await storage.keys()) {
      const build = names.buildOf(name)
      if (build !== null && !keep.includes(build)) await storage.delete(name)
    }
  }

  return {
    happened: (event) =>
      locked(async () => {
        const before = await readShells(scope, storage)
        const after = afterShellEvent(before, event)
        if (after !== before) await writeShells(scope, after, storage)
        if (after !== before && event.kind !== 'load') await forgetOthers(after)
        return { before, after }
      }),
    async page(build, address) {
      if (build === null || !(await storage.has(names.ofBuild(build)))) return undefined
      return (await storage.open(names.ofBuild(build))).match(address, { ignoreVary: true })
    },
  }
}
