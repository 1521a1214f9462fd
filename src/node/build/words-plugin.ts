import { runnerImport, type Plugin } from 'vite'
import type { Words } from '@/core/i18n/say'

/** The module whose default export says, for each language, how the page loads its messages: by part. */
export type Parts = Readonly<Record<string, Readonly<Record<string, Words>>>>

const NAME = 'virtual:words'
const code = (value: unknown) => JSON.stringify(value)
const idOf = (locale: string, part: string) => `${NAME}/${part}.${locale}`

/** The sources of `virtual:words` (for each language and part a function that loads its messages) and of all it loads. */
export function sourcesOf(parts: Parts): ReadonlyMap<string, string> {
  const sources = new Map<string, string>()
  const tables = Object.entries(parts).map(([locale, ofLocale]) => {
    const loaders = Object.entries(ofLocale).map(([part, words]) => {
      sources.set(idOf(locale, part), `export default ${code(words)}`)
      return `${code(part)}: () => import(${code(idOf(locale, part))})`
    })
    return `${code(locale)}: { ${loaders.join(', ')} }`
  })
  return sources.set(NAME, `export default { ${tables.join(', ')} }`)
}

/**
 * Lets the page load the messages of its own language only, and a part at a time. They are written with both languages
 * side by side; `from` is the file that puts them into parts.
 */
export function wordsInParts(from: string, alias: Readonly<Record<string, string>>): Plugin {
  const read = () =>
    runnerImport<{ readonly default: Parts }>(from, {
      configFile: false,
      logLevel: 'error',
      resolve: { alias },
    })
  let once: ReturnType<typeof read> | undefined
  const forget = (error: unknown) => {
    once = undefined
    throw error
  }
  return {
    name: 'liangping:words-in-parts',
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${NAME}`)) return null
      const { module } = await (once ??= read().catch(forget))
      return sourcesOf(module.default).get(id.slice(1)) ?? null
    },
    // `npm run dev` shows what was just written.
    async hotUpdate({ file, modules }) {
      if (!(await once)?.dependencies.includes(file)) return
      once = undefined
      const made = [...this.environment.moduleGraph.idToModuleMap.values()]
      return [...modules, ...made.filter(({ id }) => id?.startsWith(`\0${NAME}/`))]
    },
  }
}
