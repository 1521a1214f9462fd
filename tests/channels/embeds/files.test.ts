import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isAbsent } from '@/core/figures/figure'
import { EmbedError, embedOf, pressOf } from '@/channels/embeds/embed'
import { hashOf } from '@/channels/embeds/policy'
import { SHIPPED } from '@/channels/embeds/shipped'
import { rawCell } from '@/channels/shared/csv'
import { night, day } from '@/core/charts/theme'
import { zh } from '../../scenes/setup'
import { edition, embedAt, filesAt, paths, press, publications, subjectAt } from './press'

const KB = 1024
const PROJECT_TABLE = 'projects'
const decoded = (html: string) =>
  html.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  )
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => decoded(text).trim())

describe('all embeds', () => {
  it('are those of the lobby’s scenes and of each district', () => {
    expect(paths.slice(0, 11)).toContain('overview')
    expect(paths.slice(11)).toEqual(edition.districts.map(({ id }) => `district/${id}`))
  })

  it('have scripts and sheets that are listed as shipped', () => {
    const { script, style, catalogueScript, catalogueStyle } = press.assets
    expect(SHIPPED.scripts).toEqual(expect.arrayContaining([hashOf(script), hashOf(catalogueScript)]))
    expect(SHIPPED.styles).toEqual(expect.arrayContaining([hashOf(style), hashOf(catalogueStyle)]))
  })

  it('have a script of at most 3 KB gzipped', () => {
    expect(gzipSync(press.assets.script).length).toBeLessThanOrEqual(3 * KB)
    expect(gzipSync(press.assets.parentScript).length).toBeLessThanOrEqual(KB)
  })
})

describe.each(paths)('the embed %s', (path) => {
  const files = filesAt(path)
  const { told } = embedAt(path)
  const html = files['html'] ?? ''

  it('is one light document that asks for nothing', () => {
    for (const name of ['html', 'en.html'])
      expect(gzipSync(files[name] ?? '').length).toBeLessThanOrEqual((path === PROJECT_TABLE ? 60 : 12) * KB)
    expect(html).not.toMatch(/<(?:script|img|iframe|link rel="stylesheet")[^>]* src=|@import|url\((?!#)/)
    expect(html).not.toMatch(/ style="|onclick|javascript:/)
  })

  it('has heading, chart or open table, caption, footer, and the words of its own language', () => {
    expect(/<html lang="zh-CN">/.test(html) && /<html lang="en">/.test(files['en.html'] ?? '')).toBe(true)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<table>/g)).toHaveLength(1)
    for (const part of [edition.issuer, '2021年9月30日', '示例数据', told.table.caption, '第1版'])
      expect(decoded(html).includes(part), part).toBe(true)
    const drawings = html.match(/<svg [^>]*role="img"[^>]*aria-labelledby="(\w-title \w-desc)"/g) ?? []
    expect(drawings.length > 0).toBe(html.includes('<details>'))
    expect(html.match(/<title id="/g)?.length ?? 0).toBe(drawings.length)
  })

  it('follows the page’s theme: no colour of one theme stands in it', () => {
    const body = html.slice(html.indexOf('<main>'))
    for (const theme of [day, night])
      for (const colour of [theme.data, theme.text, theme.muted])
        expect(body.includes(`"${colour}"`)).toBe(false)
  })

  it('says the same numbers in HTML, SVG, CSV, JSON and on the wall, by figure id', () => {
    const cells = told.table.rows.flat().filter((cell) => typeof cell !== 'string')
    const json = JSON.parse(files['json'] ?? '') as {
      figures: Record<string, { value?: number; text: string }>
    }
    const inPage = new Map(
      [...html.matchAll(/<data value="([^"]*)" data-figure="([^"]*)">([^<]*)</g)].map(
        ([, value, id = '', text]) => [decoded(id), { value, text: decoded(text ?? '') }],
      ),
    )
    const csv = files['csv'] ?? ''
    for (const cell of cells) {
      const { text } = zh.figure(cell)
      expect(json.figures[cell.id]?.text, cell.id).toBe(text)
      if (isAbsent(cell)) continue
      expect(json.figures[cell.id]?.value, cell.id).toBe(cell.value)
      const raw = String(rawCell(cell, zh))
      expect(csv.includes(raw), cell.id).toBe(true)
      const page = inPage.get(cell.id)
      if (page === undefined) continue
      expect(page.text, cell.id).toBe(text)
      if (typeof cell.value === 'number')
        expect(Math.abs(Number(page.value) - cell.value), cell.id).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(cell.value)),
        )
    }
    expect(inPage.size).toBeGreaterThan(0)
    // Every number drawn is one that the table or the finding writes, or belongs to a scale.
    const written = [
      ...cells.flatMap((cell) => [
        zh.figure(cell).text,
        ...(isAbsent(cell) || cell.unit !== 'yuan' ? [] : [zh.yuanIn100Million(cell.value as number).text]),
      ]),
      told.title,
    ].join(' ')
    const amounts = textsOf(files['svg'] ?? '').filter((text) => /^[\d.,]+(?:亿元|万元|个|%)$/.test(text))
    expect(amounts.filter((text) => !written.includes(text))).toEqual([])
  })

  it('gives codes that stand alone, one for each tier', () => {
    const { codes } = JSON.parse(files['json'] ?? '') as { codes: Record<string, Record<string, string>> }
    for (const locale of ['zh-CN', 'en']) {
      const { figure = '', frame = '', script = '' } = codes[locale] ?? {}
      expect(figure).toMatch(/^<figure><img [^>]*alt="[^"]{20,}"/)
      expect(figure).toMatch(/<table>[\s\S]*<\/table><\/figure>$/)
      expect(figure).not.toMatch(/<script|<iframe/)
      expect(frame).toMatch(
        /^<iframe [^>]*title="[^"]+" loading="lazy"[^>]* sandbox="(?!allow-scripts)[^"]*"><\/iframe>$/,
      )
      expect(script).toMatch(
        /sandbox="allow-scripts [^"]*" data-liangping><\/iframe>\n<script src="\{base\}embed\.js" async>/,
      )
    }
  })

  it('is the same bytes when it is made again', () => {
    expect(filesAt(path)['html'] === html).toBe(true)
  })
})

describe('an embed', () => {
  it('is not written without heading, description and table', () => {
    const subject = subjectAt('completion')
    const whole = subject.shown(publications, edition.period)
    if (whole === null) throw new Error('no such embed')
    const mute = { ...whole, finding: () => [] }
    expect(() => embedOf({ ...subject, shown: () => mute }, publications, edition, 'zh-CN')).toThrow(
      EmbedError,
    )
    const bare = { ...whole, table: () => ({ caption: '', columns: [], rows: [] }) }
    expect(() => embedOf({ ...subject, shown: () => bare }, publications, edition, 'zh-CN')).toThrow(
      /a caption .* a table/,
    )
  })

  it('that is frozen says so and knows where to ask; the newest of all asks for nothing', () => {
    expect(filesAt('completion')['html']).toContain('固定显示2021年前三季度第1版')
    expect(filesAt('completion')['html']).toContain(
      'data-facts="{&quot;index&quot;:&quot;../../index.jws&quot;',
    )
    expect(filesAt('district/370481')['html']).toContain('../../../index.jws')
    expect(filesAt('completion', 'latest')['html']).not.toContain('data-facts="')
    expect(filesAt('completion', 'quarter')['html']).toContain('如有更正随之更新')
  })

  it('tells oEmbed absolute addresses where the folder’s own is known', () => {
    const given = pressOf({ ...press, base: 'https://example.org/published/embeds/' })
    const oembed = JSON.parse(filesAt('ranking', 'frozen', given)['oembed.json'] ?? '') as Record<
      string,
      string
    >
    expect(oembed).toMatchObject({ version: '1.0', type: 'rich', width: 640 })
    expect(oembed['html']).toContain('src="https://example.org/published/embeds/ranking/2021Q3-r1.html"')
    expect(oembed['html']).not.toContain('<script')
    expect(oembed['thumbnail_url']).toBe('https://example.org/published/embeds/ranking/2021Q3-r1.png')
  })

  it('takes names for text', () => {
    const strange = edition.districts.map((district, at) =>
      at === 0 ? { ...district, name: '<img src=x onerror=1>' } : district,
    )
    const other = { ...edition, districts: strange }
    const embed = embedOf(subjectAt('completion'), [other], other, 'zh-CN')
    expect(embed?.table.includes('<img')).toBe(false)
    expect(embed?.plainTable.includes('&lt;img src=x')).toBe(true)
  })
})

describe('the marks of a drawing', () => {
  const rowsOf = (path: string) =>
    [...(filesAt(path)['html'] ?? '').matchAll(/ data-r="(\d+)"/g)].map(([, row]) => Number(row))
  const idsAt = (path: string, row: number) =>
    (embedAt(path).told.table.rows[row] ?? []).flatMap((cell) => (typeof cell === 'string' ? [] : [cell.id]))

  it('lead from a flow to the stages that it joins, each of them', () => {
    const rows = [...new Set(rowsOf('stages'))].sort()
    expect(rows).toEqual(embedAt('stages').told.table.rows.map((_, row) => row))
  })

  it('lead from a district’s bars to its quarters, from its places to its ranks', () => {
    const ids = [...new Set(rowsOf('district/370481'))].flatMap((row) => idsAt('district/370481', row))
    expect(ids).toContain('district.370481.quarter')
    expect(ids).toContain('district.370481.rank@2021Q2')
    expect(ids.filter((id) => !/\.(?:quarter|rank)(?:@|$)/.test(id))).toEqual([])
  })
})
