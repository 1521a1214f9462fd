import { describe, expect, it } from 'vitest'
import { SHIPPED } from '@/channels/embeds/shipped'
import { classOf, PATH_CLASSES } from '@/node/server/headers'

const headersOf = (path: string) => Object.fromEntries(classOf(path).headers)

describe('the table of headers', () => {
  it.each([
    ['/', 'page'],
    ['/index.html', 'page'],
    ['/display.config.json', 'config'],
    ['/assets/noto-1a2b.woff2', 'fonts'],
    ['/assets/index-1a2b.js', 'assets'],
    ['/published/index.jws', 'index'],
    ['/published/index.json', 'index'],
    ['/published/editions/2021Q3-r1.4f2a9c0d11e8b7a3.json', 'editions'],
    ['/published/figures/2021Q3-r1.json', 'figures'],
    ['/published/embeds/completion/2021Q3-r1.html', 'embeds-frozen'],
    ['/published/embeds/district/370481/2021Q3-r12.en.html', 'embeds-frozen'],
    ['/published/embeds/completion/2021Q3-r1.svg', 'embeds-frozen-data'],
    ['/published/embeds/completion/2021Q3-r1.oembed.json', 'embeds-frozen-data'],
    ['/published/embeds/completion/2021Q3.html', 'embeds'],
    ['/published/embeds/completion/latest.en.html', 'embeds'],
    ['/published/embeds/index.html', 'embeds'],
    ['/published/embeds/completion/latest.json', 'published'],
    ['/published/embeds/embed.js', 'embed-script'],
    ['/published/2021Q3.csv', 'published'],
    ['/published/assets/x.js', 'published'],
    ['/icon.svg', 'shell'],
    ['/sw.js', 'shell'],
  ])('%s is of the class %s', (path, id) => expect(classOf(path).id).toBe(id))

  it('has the last class take whatever no other takes', () =>
    expect(PATH_CLASSES.at(-1)?.path.test('/anything')).toBe(true))

  it('has the index revalidated at every poll and editions kept for a year', () => {
    expect(headersOf('/published/index.jws')['Cache-Control']).toBe('no-cache')
    expect(headersOf('/published/editions/a.json')['Cache-Control']).toBe('max-age=31536000, immutable')
  })

  it('has the timestamp revalidated at every poll, and the metadata that it leads to kept for a year', () => {
    expect(headersOf('/published/tuf/timestamp.json')['Cache-Control']).toBe('no-cache')
    for (const name of ['2.root.json', '7.snapshot.json', 'targets/ab.index.json'])
      expect(headersOf(`/published/tuf/${name}`)['Cache-Control']).toBe('max-age=31536000, immutable')
  })

  it('keeps for a year only what is named by its content', () => {
    const kept = PATH_CLASSES.filter(({ headers }) =>
      headers.some(([, value]) => value.includes('immutable')),
    )
    expect(kept.map(({ id }) => id)).toEqual([
      ...['fonts', 'assets', 'metadata', 'editions'],
      ...['embeds-frozen', 'embeds-frozen-data'],
    ])
  })

  it('lets the page run no inline script and evaluate nothing, and lets only its own origin frame it', () => {
    const policy = headersOf('/')['Content-Security-Policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/)
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toContain('unsafe')
  })

  it('lets everyone frame press pages, which run what was shipped and nothing else', () => {
    const policy = headersOf('/published/embeds/completion/2021Q3-r1.html')['Content-Security-Policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src(?: 'sha256-[^']+')+;/)
    expect(policy).toMatch(/style-src(?: 'sha256-[^']+')+;/)
    expect(policy).toMatch(/frame-ancestors \*$/)
    expect(policy).not.toContain('unsafe')
    for (const hash of [...SHIPPED.scripts, ...SHIPPED.styles]) expect(policy).toContain(`'${hash}'`)
  })

  it('gives every class nosniff and a referrer policy', () => {
    for (const { id, headers } of PATH_CLASSES) {
      const names = headers.map(([name]) => name)
      expect(names, id).toContain('X-Content-Type-Options')
      expect(names, id).toContain('Referrer-Policy')
    }
  })

  it('opens published data to every origin, and nothing of the app', () => {
    for (const { id, folder, headers } of PATH_CLASSES) {
      const open = headers.some(([name, value]) => name === 'Access-Control-Allow-Origin' && value === '*')
      expect(open, id).toBe(folder === 'published')
    }
  })

  it('varies exactly where it compresses', () => {
    for (const { id, compressed, headers } of PATH_CLASSES) {
      expect(
        headers.some(([name]) => name === 'Vary'),
        id,
      ).toBe(compressed)
    }
  })

  it('names no header twice in a class', () => {
    for (const { headers } of PATH_CLASSES) {
      const names = headers.map(([name]) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
