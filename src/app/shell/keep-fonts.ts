import { createLastGood, type LastGood } from '@/core/publication/last-good'
import { fontSlices, slicesFor } from './font-slices'

async function textsOf(cache: Cache, ending: string) {
  const requests = (await cache.keys()).filter(({ url }) => new URL(url).pathname.endsWith(ending))
  const answers = await Promise.all(requests.map((request) => cache.match(request)))
  return Promise.all(answers.map((answer) => answer?.text() ?? ''))
}

async function editionTexts(lastGood: LastGood) {
  const saved = await lastGood.load().catch(() => null)
  return [...(saved?.editions.values() ?? [])].map((bytes) => new TextDecoder('utf-8').decode(bytes))
}

/**
 * Keeps the font slices that the program's words and the last good publication need, and deletes slices that no kept
 * version uses. What cannot be fetched now is fetched the next time.
 */
export async function keepFonts(
  fonts: Cache,
  shells: readonly Cache[],
  scope: string,
  ask: typeof fetch,
  lastGood: LastGood = createLastGood(),
): Promise<void> {
  const sheets = (await Promise.all(shells.map((shell) => textsOf(shell, '.css')))).flat()
  const scripts = (await Promise.all(shells.map((shell) => textsOf(shell, '.js')))).flat()
  const slices = fontSlices(sheets.join('\n')).map((slice) => ({
    ...slice,
    url: new URL(slice.url, new URL('assets/', scope)).href,
  }))
  const wanted = slicesFor(slices, [...scripts, ...(await editionTexts(lastGood))])
  const keep = async (url: string) => {
    if (await fonts.match(url, { ignoreVary: true })) return
    const answer = await ask(url).catch(() => null)
    if (answer?.ok && !/^text\//.test(answer.headers.get('Content-Type') ?? '')) await fonts.put(url, answer)
  }
  await Promise.all([...new Set(wanted.map((slice) => slice.url))].map(keep))
  const known = new Set(slices.map(({ url }) => url))
  for (const request of await fonts.keys()) if (!known.has(request.url)) await fonts.delete(request)
}
