/** The bundler's information about a module. */
interface Module {
  readonly importedIds: readonly string[]
}
type ModuleOf = (id: string) => Module | null

/** Modules that re-export many parts: the parts are assigned to chunks by who imports them. */
const LIST = /\/echarts\/lib\/export\/(?:charts|components|features|renderers)\.js$/

/** A module with everything that it imports statically. */
function neededBy(start: string, moduleOf: ModuleOf): ReadonlySet<string> {
  const needed = new Set([start])
  for (const id of needed)
    if (!LIST.test(id)) moduleOf(id)?.importedIds.forEach((imported) => needed.add(imported))
  return needed
}

/**
 * Puts what the first load needs into two chunks: what runs before the first paint (`base`), and what else the lobby
 * needs (`wall`). Each is one file, so there is less to fetch and it compresses better. What only other routes need
 * gets chunks of its own, which no screen loads.
 */
export function firstLoadChunks({ entry, lobby }: { readonly entry: string; readonly lobby: string }) {
  let known: { readonly base: ReadonlySet<string>; readonly wall: ReadonlySet<string> } | undefined
  return (id: string, context: { readonly getModuleInfo: ModuleOf }): string | null => {
    const moduleOf: ModuleOf = (wanted) => context.getModuleInfo(wanted)
    known ??= { base: neededBy(entry, moduleOf), wall: neededBy(lobby, moduleOf) }
    return known.base.has(id) ? 'base' : known.wall.has(id) ? 'wall' : null
  }
}
