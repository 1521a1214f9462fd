import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { filled, type Codes } from '@/channels/embeds/codes'
import { attributes, escaped } from '@/channels/shared/markup'

/** One chart as an editor pastes it: its codes, filled in. */
interface Pasted extends Codes {
  readonly path: string
  readonly title: string
  /** The address of its page. */
  readonly page: string
}

interface EmbedData {
  readonly period: string
  readonly revision: number
  readonly finding: string
  readonly codes: Readonly<Record<string, Codes>>
}

const PLACE = '<!-- embeds -->'
const CHART = /<a href="([\w/-]+)\/latest\.html">/g

async function fetched(url: string): Promise<Response> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return answer
}

/** The frozen codes of every chart of a catalogue, `base` being the address of its folder. */
async function pastedFrom(base: string): Promise<Pasted[]> {
  const catalogue = await (await fetched(`${base}index.html`)).text()
  const paths = [...catalogue.matchAll(CHART)].map(([, path = '']) => path)
  return Promise.all(
    paths.map(async (path) => {
      const dataOf = async (stem: string) =>
        (await (await fetched(`${base}${path}/${stem}.json`)).json()) as EmbedData
      const { period, revision } = await dataOf('latest')
      const stem = `${period}-r${revision}`
      const { codes, finding } = await dataOf(stem)
      const own = codes['zh-CN']
      if (own === undefined) throw new Error(`${path}: no codes`)
      const fill = (code: string) => filled(code, { base })
      return {
        ...{ path, title: finding, page: `${base}${path}/${stem}.html` },
        ...{ figure: fill(own.figure), frame: fill(own.frame), script: fill(own.script) },
      }
    }),
  )
}

/** One chart by each kind of code, then the same chart in parents that use pym and AMP. */
function sectionOf({ path, title, page, figure, frame, script }: Pasted, at: number): string {
  const parent = (kind: string) => {
    const given = { class: kind, id: `${kind}-${at}`, 'data-src': page, 'data-title': title }
    return `<div${attributes(given)}><a${attributes({ href: page })}>${escaped(title)}</a></div>`
  }
  return [
    `<section${attributes({ id: path })}>`,
    `<div class="tier-a">${figure}</div>`,
    `<div class="tier-b">${frame}</div>`,
    `<div class="tier-c">${script}</div>`,
    parent('pym'),
    parent('amp'),
    '</section>',
  ].join('\n')
}

/**
 * The article of mock/article.html with every chart of a catalogue by each kind of code, and with frames whose parents
 * use pym and AMP.
 */
export async function articleFrom(base: string): Promise<string> {
  const file = fileURLToPath(new URL('./article.html', import.meta.url))
  const sections = (await pastedFrom(base)).map(sectionOf)
  return (await readFile(file, 'utf8')).replace(PLACE, () => sections.join('\n'))
}

export interface ServedArticle {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves an article on an origin of its own, until it is closed. */
export async function serveArticle(html: string, port = 0): Promise<ServedArticle> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end()
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }
    response.writeHead(200, headers).end(html)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return {
    // Another host name than the publishing server's, so that browsers take it for another site.
    url: `http://127.0.0.1:${own}/`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
