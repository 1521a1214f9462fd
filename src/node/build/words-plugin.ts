import { runnerImport, type Plugin } from 'vite'

type Words = Readonly<Record<string, string>>

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
export function wordsInParts(from: string): Plugin {
  const read = () => runnerImport<{ readonly default: Parts }>(from, { configFile: false, logLevel: 'error' })
  let once: ReturnType<typeof read> | undefined
  return {
    name: 'liangping:words-in-parts',
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${NAME}`)) return null
      // A build reads them once; `npm run dev` anew each time, and shows what was just written.
      const { module, dependencies } = await (this.environment.mode === 'build' ? (once ??= read()) : read())
      for (const file of dependencies) this.addWatchFile(file)
      return sourcesOf(module.default).get(id.slice(1)) ?? null
    },
  }
}
