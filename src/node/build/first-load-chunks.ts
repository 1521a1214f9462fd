/** What the bundler tells of a module. */
interface Module {
  readonly importedIds: readonly string[]
}
type ModuleOf = (id: string) => Module | null

/** Lists of parts, of which each importer takes some: what is behind them is shared out by who takes it. */
const LIST = /\/echarts\/lib\/export\/(?:charts|components|features|renderers)\.js$/

/** All that a module needs before it can run: itself, and what it imports at once. */
function neededBy(start: string, moduleOf: ModuleOf): ReadonlySet<string> {
  const needed = new Set([start])
  for (const id of needed)
    if (!LIST.test(id)) moduleOf(id)?.importedIds.forEach((imported) => needed.add(imported))
  return needed
}

/**
 * Puts what the first load needs into two chunks: what runs before the first paint (`base`), and what the lobby needs
 * beside it (`wall`). Each in one piece: less to fetch, and smaller compressed. Whatever only other modes need stays out
 * of both, and falls into chunks of its own: no screen loads it.
 */
export function firstLoadChunks({ entry, lobby }: { readonly entry: string; readonly lobby: string }) {
  let known: { readonly base: ReadonlySet<string>; readonly wall: ReadonlySet<string> } | undefined
  return (id: string, context: { readonly getModuleInfo: ModuleOf }): string | null => {
    const moduleOf: ModuleOf = (wanted) => context.getModuleInfo(wanted)
    known ??= { base: neededBy(entry, moduleOf), wall: neededBy(lobby, moduleOf) }
    return known.base.has(id) ? 'base' : known.wall.has(id) ? 'wall' : null
  }
}
