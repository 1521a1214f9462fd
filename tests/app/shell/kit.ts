/** A cache in memory, as far as it is used. */
export function memoryCache(): Cache & { readonly stored: Map<string, Response> } {
  const stored = new Map<string, Response>()
  const key = (request: RequestInfo | URL) =>
    new URL(request instanceof Request ? request.url : request, 'http://wall/').href
  const cache = {
    stored,
    match: async (request: RequestInfo | URL) => stored.get(key(request))?.clone(),
    put: async (request: RequestInfo | URL, response: Response) => void stored.set(key(request), response),
    delete: async (request: RequestInfo | URL) => stored.delete(key(request)),
    keys: async () => [...stored.keys()].map((url) => new Request(url)),
  }
  return cache as unknown as Cache & { readonly stored: Map<string, Response> }
}

/** A device's caches in memory. */
export function memoryStorage(): CacheStorage & { readonly named: Map<string, Cache> } {
  const named = new Map<string, Cache>()
  const storage = {
    named,
    open: async (name: string) => {
      const found = named.get(name) ?? memoryCache()
      named.set(name, found)
      return found
    },
    has: async (name: string) => named.has(name),
    delete: async (name: string) => named.delete(name),
    keys: async () => [...named.keys()],
  }
  return storage as unknown as CacheStorage & { readonly named: Map<string, Cache> }
}

/** A server of these files: texts by path, with a content type by ending; the rest is 404. */
export const serverOf =
  (files: Readonly<Record<string, string>>, asked: string[] = []): typeof fetch =>
  async (input) => {
    const { pathname } = new URL(String(input))
    asked.push(pathname)
    const text = files[pathname]
    if (text === undefined) return new Response('no', { status: 404 })
    const type = /\.(js|css|woff2)$/.exec(pathname)?.[1]
    const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' }
    return new Response(text, { headers: { 'Content-Type': types[type ?? ''] ?? 'text/html' } })
  }
