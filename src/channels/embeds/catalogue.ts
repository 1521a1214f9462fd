import type { PublishedIndex } from '@/core/publication/contract'
import { newestRevisions } from '@/core/publication/newest'
import { attributes, escaped } from '@/channels/shared/markup'
import type { Locale, Say } from '@/core/i18n/say'
import type { Press } from './embed'
import { inLanguage } from './names'
import { cataloguePolicy, hashOf } from './policy'
import { pressSay } from './press-say'

/** One chart of the catalogue. */
export interface CatalogueEntry {
  readonly path: string
  readonly name: Readonly<Record<Locale, string>>
}

/** Widths an editor may choose, in pixels; the first follows the column. */
const WIDTHS = ['100%', '328', '640', '1000'] as const
const TIERS = ['script', 'frame', 'figure'] as const

const option = (value: string, text: string) => `<option${attributes({ value })}>${escaped(text)}</option>`

function select(name: string, label: string, options: readonly string[]) {
  const id = `choose-${name}`
  return `<p><label for="${id}">${escaped(label)}</label><select${attributes({ id, name })}>${options.join('')}</select></p>`
}

function widthOption(width: (typeof WIDTHS)[number], t: Say['t']) {
  if (width === '100%') return option(width, '100%')
  const kind = width === '328' ? 'phone' : width === '640' ? 'column' : 'wide'
  return option(width, t(`embeds.catalogue.width.${kind}`, { px: width }))
}

function form(index: PublishedIndex, entries: readonly CatalogueEntry[], say: Say) {
  const word = (key: string) => say.t(`embeds.catalogue.${key}`)
  const choice = (name: string, values: readonly string[]) =>
    select(
      name,
      word(`${name}.label`),
      values.map((each) => option(each, word(`${name}.${each}`))),
    )
  const periods = newestRevisions(index).reverse()
  const revisions = (period: string) => index.editions.filter((line) => line.period === period)
  return [
    '<form id="choose">',
    select(
      'chart',
      word('chart'),
      entries.map(({ path, name }) => option(path, name[say.locale])),
    ),
    select(
      'period',
      word('period'),
      periods.map(({ period, revision }) =>
        option(
          `${period}-r${revision}`,
          say.toDate(period) + (revisions(period).length > 1 ? ` r${revision}` : ''),
        ),
      ),
    ),
    choice('follows', ['frozen', 'quarter', 'latest']),
    choice('theme', ['auto', 'light', 'dark']),
    select(
      'width',
      word('width.label'),
      WIDTHS.map((width) => widthOption(width, say.t)),
    ),
    select('lang', word('lang.label'), [option('zh-CN', word('lang.zh')), option('en', word('lang.en'))]),
    `<p class="check"><input id="plain" name="plain" type="checkbox"><label for="plain">${escaped(word('plain'))}</label></p>`,
    '</form>',
  ].join('\n')
}

function tiers(say: Say) {
  const word = (key: string) => say.t(`embeds.catalogue.${key}`)
  return TIERS.map(
    (tier) => `<section><h2 id="h-${tier}">${escaped(word(`tier.${tier}.name`))}</h2>
<p id="about-${tier}">${escaped(word(`tier.${tier}.about`))}</p>
<textarea${attributes({ id: tier, readonly: true, rows: 5, spellcheck: 'false', 'aria-labelledby': `h-${tier}`, 'aria-describedby': `about-${tier}` })}></textarea>
<button${attributes({ type: 'button', 'data-copy': tier, 'aria-describedby': `h-${tier}` })}>${escaped(word('copy'))}</button></section>`,
  ).join('\n')
}

function downloads(say: Say) {
  const links = ['html', 'svg', 'png', 'csv', 'json'].map(
    (kind) =>
      `<li><a data-file="${kind}" href="#">${escaped(say.t(`embeds.catalogue.file.${kind}`))}</a></li>`,
  )
  return `<section><h2>${escaped(say.t('embeds.catalogue.files'))}</h2><ul class="files">${links.join('')}</ul></section>`
}

/** All charts as links: for readers without script, and to look one up. */
const list = (entries: readonly CatalogueEntry[], say: Say) =>
  `<nav aria-labelledby="all"><h2 id="all">${escaped(say.t('embeds.catalogue.all'))}</h2><ul>${entries
    .map(
      ({ path, name }) =>
        `<li><a${attributes({ href: `${path}/${inLanguage('latest', say.locale)}.html` })}>${escaped(name[say.locale])}</a></li>`,
    )
    .join('')}</ul></nav>`

/** `embeds/index.html`: where an editor chooses a chart and copies its code. */
export function catalogueOf(
  index: PublishedIndex,
  entries: readonly CatalogueEntry[],
  { issuer, sample }: { readonly issuer: string; readonly sample: boolean },
  locale: Locale,
  { assets }: Press,
): string {
  const say = pressSay(locale)
  const word = (key: string) => say.t(`embeds.catalogue.${key}`)
  const { catalogueScript, catalogueStyle } = assets
  const policy = cataloguePolicy({ scripts: [hashOf(catalogueScript)], styles: [hashOf(catalogueStyle)] })
  const words = {
    copied: word('copied'),
    copyFailed: word('copyFailed'),
    none: word('none'),
    failed: word('failed'),
  }
  const other = locale === 'en' ? 'zh-CN' : 'en'
  const otherName = word(other === 'en' ? 'lang.en' : 'lang.zh')
  return [
    `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">`,
    `<meta${attributes({ 'http-equiv': 'Content-Security-Policy', content: policy })}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(word('title'))}</title>\n<style>${catalogueStyle}</style>\n</head>`,
    `<body${attributes({ 'data-words': JSON.stringify(words) })}>\n<header><h1>${escaped(word('title'))}</h1>`,
    `<p>${escaped(issuer)}${sample ? ` <strong>${escaped(say.t('frame.sample'))}</strong>` : ''} <a${attributes({ href: `${inLanguage('index', other)}.html`, hreflang: other, lang: other })}>${escaped(otherName)}</a></p>`,
    `<p class="lead">${escaped(word('lead'))}</p></header>\n<main>`,
    form(index, entries, say),
    `<section class="preview"><h2>${escaped(word('preview'))}</h2><p id="state" role="status"></p>`,
    `<iframe${attributes({ id: 'preview', title: word('preview'), 'data-liangping': true })}></iframe></section>`,
    `<div class="codes">${tiers(say)}\n${downloads(say)}</div>\n</main>`,
    list(entries, say),
    `<script>${catalogueScript}</script>\n</body>\n</html>\n`,
  ].join('\n')
}
