/** A file of the program, as the build lists it; `revision` is null where the name itself tells the content. */
export interface ListedFile {
  readonly url: string
  readonly revision: string | null
}

/** The program's page in that list. Its revision is the build's id, see vite.config.ts. */
export const PAGE_FILE = 'index.html'

/** Which build a list of files is. */
export function buildOfFiles(files: readonly ListedFile[]): string {
  const build = files.find(({ url }) => url === PAGE_FILE)?.revision
  if (!build) throw new Error('the list of files has no page')
  return build
}

/** The address that a file is requested from: the page's is its folder, which no server redirects. */
export const addressOf = (url: string, scope: string): string =>
  new URL(url === PAGE_FILE ? './' : url, scope).href

/** Why an answer is not the file that was asked for; null where it is. A captive portal answers 200 to everything. */
function notTheFile(url: string, build: string, answer: Response, text: string) {
  if (!answer.ok) return `HTTP ${answer.status}`
  if (url === PAGE_FILE) return text.includes(`data-build="${build}"`) ? null : 'the page of another build'
  const isPage = /^text\/html/i.test(answer.headers.get('Content-Type') ?? '')
  return isPage && !url.endsWith('.html') ? 'a page in its place' : null
}

/** Fetches all files of a version into its cache; rejects with the first file that cannot be fetched. */
export async function keepFiles(
  cache: Cache,
  files: readonly ListedFile[],
  scope: string,
  ask: typeof fetch,
): Promise<void> {
  const build = buildOfFiles(files)
  const keep = async ({ url, revision }: ListedFile) => {
    const address = addressOf(url, scope)
    if (await cache.match(address, { ignoreVary: true })) return
    const answer = await ask(address, {
      cache: revision === null ? 'default' : 'reload',
      credentials: 'same-origin',
    })
    const bytes = await answer.arrayBuffer()
    const wrong = notTheFile(
      url,
      build,
      answer,
      url === PAGE_FILE ? new TextDecoder('utf-8').decode(bytes) : '',
    )
    if (wrong !== null) throw new Error(`${url}: ${wrong}`)
    // Made anew: a browser refuses to start from an answer that was redirected.
    await cache.put(address, new Response(bytes, { status: 200, headers: answer.headers }))
  }
  await Promise.all(files.map(keep))
}
