import { attributes, escaped } from '@/channels/shared/markup'
import { exportSay } from '@/channels/shared/words'
import { MOST_ROWS, type Embed, type Press } from './embed'
import { cellOf, sentenceOf } from './html'
import { inLanguage, stemOf, type Follows } from './names'
import { correctionOf, factsForScript, noteOf } from './note'

/** Links leave the frame. */
const OUT = { target: '_blank', rel: 'noopener' } as const
/** Tables of up to this many rows are shown at full height; longer ones scroll. */
const LONG_ROWS = 12

function headOf(embed: Embed, follows: Follows, { assets, base, policy }: Press) {
  const { told, description, say, source, path } = embed
  const stem = stemOf(follows, source)
  const other = say.locale === 'en' ? 'zh-CN' : 'en'
  const address = base === null ? '' : `${base}${path}/`
  const meta = (given: Readonly<Record<string, string>>) => `<meta${attributes(given)}>`
  const oembed = { rel: 'alternate', type: 'application/json+oembed', href: `${address}${stem}.oembed.json` }
  return [
    '<meta charset="utf-8">',
    meta({ 'http-equiv': 'Content-Security-Policy', content: policy }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    `<title>${escaped(told.title)}</title>`,
    meta({ name: 'description', content: description }),
    meta({ property: 'og:title', content: told.title }),
    meta({ property: 'og:image', content: `${address}${stem}.png` }),
    `<link${attributes({ ...oembed, title: told.title })}>`,
    `<link${attributes({ rel: 'alternate', hreflang: other, href: `${inLanguage(stem, other)}.html` })}>`,
    `<style>${assets.style}</style>`,
    `<script>${assets.script}</script>`,
  ].join('\n')
}

function factsOf({ told, withFacts, say }: Embed) {
  if (!withFacts) return ''
  const facts = told.facts.map(
    ({ label, figure }) => `<div><dt>${escaped(label)}</dt><dd>${cellOf(figure, say)}</dd></div>`,
  )
  return `<dl aria-label="${escaped(say.t('embeds.facts'))}">${facts.join('')}</dl>\n`
}

function chartOf({ told, drawings, say }: Embed) {
  if (drawings === null) return ''
  const given = {
    class: 'chart',
    role: 'group',
    'aria-label': say.t('embeds.chart', { name: told.name }),
    'data-along': told.scene.along,
    'data-rows': drawings.rows,
  }
  const [count, total] = [drawings.rows, told.table.rows.length]
  const some = count < total ? exportSay(say).t('export.some', { count, total }) : null
  return [
    `<div${attributes(given)}>${drawings.markup}</div>`,
    `<p class="readout" role="status" aria-live="polite">${escaped(say.t('embeds.hint'))}</p>`,
    ...(some === null ? [] : [`<p class="some">${escaped(some)}</p>`]),
    '',
  ].join('\n')
}

/** The table: folded away below a chart; open where there is no chart. */
function dataOf({ told, drawings, say, table: markup }: Embed, stem: string) {
  const { rows } = told.table
  const long = rows.length > LONG_ROWS
  const cut = drawings !== null && rows.length > MOST_ROWS
  const all = cut
    ? `<p class="some">${escaped(say.t('embeds.rows', { count: MOST_ROWS, total: rows.length }))} <a${attributes({ href: `${inLanguage(stem, say.locale)}.csv`, ...OUT })}>CSV</a></p>`
    : ''
  const region = attributes({
    class: long ? 'table long' : 'table',
    tabindex: 0,
    role: 'region',
    'aria-label': say.t('embeds.tableOf', { caption: told.table.caption }),
  })
  const table = `<div${region}>${markup}</div>${all}`
  return drawings === null
    ? table
    : `<details><summary>${escaped(say.t('embeds.table'))}</summary>${table}</details>`
}

function footOf({ sourceParts, source, say, up }: Embed, stem: string) {
  const parts = sourceParts.map((part, at) => {
    const isSure = at === sourceParts.length - 1
    return `<span${attributes({ class: isSure && source.sample ? 'sample' : null })}>${escaped(part)}</span>`
  })
  const catalogue = `${up}${inLanguage('index', say.locale)}.html`
  return [
    '<footer>',
    ...parts,
    `<a${attributes({ href: catalogue, ...OUT })}>${escaped(say.t('embeds.source'))}</a>`,
    `<a${attributes({ href: `${inLanguage(stem, say.locale)}.csv`, ...OUT })}>CSV</a>`,
    '</footer>',
  ].join('')
}

function noteFor(embed: Embed, follows: Follows, press: Press) {
  const corrected = correctionOf(embed)
  const facts = factsForScript(embed, follows, press.keys)
  return [
    ...(corrected === null ? [] : [`<p class="correction">${escaped(corrected)}</p>`]),
    `<p${attributes({ class: 'note', role: 'note', 'data-facts': facts })}>${escaped(noteOf(embed, follows))}</p>`,
  ].join('\n')
}

/**
 * A press page, complete in one HTML file that loads nothing else. Finding, chart, table and source can be read without
 * script; script and style sheet are inline and allowed by hash.
 */
export function documentOf(embed: Embed, follows: Follows, press: Press): string {
  const { told, say, source } = embed
  const stem = stemOf(follows, source)
  return [
    `<!doctype html>\n<html lang="${say.locale}">\n<head>`,
    headOf(embed, follows, press),
    '</head>\n<body>\n<main>',
    `<header><p class="subject">${escaped(`${told.name}　${told.subject}`)}</p><h1>${sentenceOf(told.finding)}</h1></header>`,
    factsOf(embed) + chartOf(embed) + dataOf(embed, stem),
    noteFor(embed, follows, press),
    footOf(embed, stem),
    '</main>\n</body>\n</html>\n',
  ].join('\n')
}
