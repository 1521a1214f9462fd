import { describe, expect, it } from 'vitest'
import { createMemoryLastGood } from '@/core/publication/last-good'
import { buildOfFiles, keepFiles } from '@/app/shell/files'
import { keepFonts } from '@/app/shell/keep-fonts'
import { NO_SHELLS } from '@/app/shell/shells'
import { cacheNames, readShells } from '@/app/shell/shells-file'
import { createVersions } from '@/app/shell/versions'
import { memoryCache, memoryStorage, serverOf } from './kit'

const SCOPE = 'http://wall/'
const FILES = [
  { url: 'index.html', revision: 'b1' },
  { url: 'assets/a.js', revision: null },
]
const SITE = { '/': '<html data-build="b1">', '/assets/a.js': 'let 一' }

describe('keeping a version’s files', () => {
  it('asks for each once, the page by its folder, and only for what is missing', async () => {
    const cache = memoryCache()
    const asked: string[] = []
    await keepFiles(cache, FILES, SCOPE, serverOf(SITE, asked))
    expect(asked).toEqual(['/', '/assets/a.js'])
    await keepFiles(cache, FILES, SCOPE, serverOf(SITE, asked))
    expect(asked).toHaveLength(2)
    expect(await (await cache.match(SCOPE))?.text()).toBe(SITE['/'])
  })

  it.each([
    ['a file that is not there', { '/': SITE['/'] }, /a\.js: HTTP 404/],
    [
      'the page of another build',
      { ...SITE, '/': '<html data-build="b2">' },
      /index\.html: the page of another build/,
    ],
  ])('fails on %s', async (_, site, reason) =>
    expect(keepFiles(memoryCache(), FILES, SCOPE, serverOf(site))).rejects.toThrow(reason),
  )

  it('fails on a captive portal’s page in the place of a script', async () => {
    const portal: typeof fetch = async (input) =>
      new Response(String(input) === SCOPE ? SITE['/'] : '<html>', {
        headers: { 'Content-Type': 'text/html' },
      })
    await expect(keepFiles(memoryCache(), FILES, SCOPE, portal)).rejects.toThrow(/a\.js: a page in its place/)
  })

  it('knows the build by the page’s revision, and a list without a page is an error', () => {
    expect(buildOfFiles(FILES)).toBe('b1')
    expect(() => buildOfFiles([])).toThrow(/no page/)
  })
})

describe('keeping type', () => {
  const css = ['han', 'latin', 'other'].map(
    (name, index) =>
      `@font-face{src:url(/assets/${name}.woff2);unicode-range:${['U+4e00-9fff', 'U+0-7f', 'U+2600-26ff'][index]}}`,
  )
  const site = { '/assets/han.woff2': 'h', '/assets/latin.woff2': 'l', '/assets/other.woff2': 'o' }
  const shell = async (script: string) => {
    const cache = memoryCache()
    await cache.put(`${SCOPE}assets/a.css`, new Response(css.join('')))
    await cache.put(`${SCOPE}assets/a.js`, new Response(script))
    return cache
  }

  it('keeps what the program’s words and the last good publication need', async () => {
    const fonts = memoryCache()
    const lastGood = createMemoryLastGood()
    await keepFonts(fonts, [await shell('say')], SCOPE, serverOf(site), lastGood)
    expect([...fonts.stored.keys()]).toEqual([`${SCOPE}assets/latin.woff2`])
    const bytes = new TextEncoder().encode('{"name":"枣庄"}').buffer
    await lastGood.save({ jws: '', editions: new Map([['x', bytes]]) })
    await keepFonts(fonts, [await shell('say')], SCOPE, serverOf(site), lastGood)
    expect([...fonts.stored.keys()].sort()).toEqual([
      `${SCOPE}assets/han.woff2`,
      `${SCOPE}assets/latin.woff2`,
    ])
  })

  it('forgets slices that no kept version names, and does without those it cannot have', async () => {
    const fonts = memoryCache()
    await fonts.put(`${SCOPE}assets/of-an-older-version.woff2`, new Response('x'))
    await keepFonts(fonts, [await shell('say')], SCOPE, serverOf({}), createMemoryLastGood())
    expect([...fonts.stored.keys()]).toEqual([])
  })
})

describe('the versions of a device', () => {
  const direct = <T>(work: () => Promise<T>) => work()

  it('are remembered, and files of a version that is no longer needed are gone', async () => {
    const storage = memoryStorage()
    const names = cacheNames(SCOPE)
    const versions = createVersions(SCOPE, storage, direct)
    for (const build of ['one', 'two', 'three'])
      await (await storage.open(names.ofBuild(build))).put(SCOPE, new Response(build))
    await (await storage.open('of another program')).put(SCOPE, new Response('x'))
    await versions.happened({ kind: 'kept', build: 'one' })
    expect((await readShells(SCOPE, storage)).chosen?.build).toBe('one')
    expect([...storage.named.keys()].sort()).toEqual([
      'liangping / build one',
      'liangping / shells',
      'of another program',
    ])
    expect(await (await versions.page('one', SCOPE))?.text()).toBe('one')
    expect(await versions.page('two', SCOPE)).toBeUndefined()
  })

  it('are none where what is remembered cannot be read', async () => {
    const storage = memoryStorage()
    const cache = await storage.open(cacheNames(SCOPE).shells)
    for (const text of ['', '{', '{"chosen":{"build":"../x","started":true,"since":null}}']) {
      await cache.put(`${SCOPE}shells.json`, new Response(text))
      expect(await readShells(SCOPE, storage)).toEqual(NO_SHELLS)
    }
  })

  it('of two displays on one origin do not mix', () => {
    const here = cacheNames('http://wall/a/?x=1#/y')
    expect(here.buildOf(here.ofBuild('b'))).toBe('b')
    expect(cacheNames('http://wall/').buildOf(here.ofBuild('b'))).toBeNull()
  })
})
