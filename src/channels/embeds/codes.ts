import { attributes, escaped } from '@/channels/shared/markup'
import type { Size } from '@/core/frame/content-box'
import type { Embed } from './embed'
import { heightAt } from './heights'
import { inLanguage, stemOf, type Follows } from './names'
import { correctionOf, noteOf } from './note'

/** The codes an editor copies, with places for what is chosen: `{base}` the address of `embeds/`, `{query}` the state. */
export interface Codes {
  readonly figure: string
  readonly frame: string
  readonly script: string
}

export interface CodeChoice {
  /** The absolute address of `embeds/`, with a slash at the end. */
  readonly base: string
  /** `?theme=dark`, or nothing. */
  readonly query?: string
}

/** A code with what was chosen in its places. */
export const filled = (code: string, { base, query = '' }: CodeChoice): string =>
  code.replaceAll('{base}', base).replaceAll('{query}', escaped(query))

/** Widths of an article's column, on phones and elsewhere. */
const PHONES = [328, 390] as const
const COLUMNS = [520, 640, 720] as const
/** Windows narrower than this are taken for phones. */
const PHONE_WINDOW_PX = 520

/** The height of a frame without script: the largest that any of these widths needs. */
export function frameHeight(embed: Embed, follows: Follows, widths: readonly number[]): number {
  const { told, drawings, withFacts, sourceParts, say } = embed
  const parts = {
    told,
    drawings,
    withFacts,
    say,
    note: noteOf(embed, follows),
    correction: correctionOf(embed),
    foot: [...sourceParts, say.t('embeds.source'), 'CSV'],
  }
  return Math.max(...widths.map((width) => heightAt(parts, width)))
}

/** A frame's height as attribute and as style; the style steps up on narrow windows, without script. */
function fixedHeight(embed: Embed, follows: Follows) {
  const [phone, column] = [frameHeight(embed, follows, PHONES), frameHeight(embed, follows, COLUMNS)]
  const step =
    phone > column ? `;height:clamp(${column}px,(${PHONE_WINDOW_PX}px - 100vw)*999,${phone}px)` : ''
  return { height: Math.max(phone, column), style: `border:0;width:100%${step}` }
}

/** Without permission for scripts; links may open. */
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox'

/**
 * The three codes: a figure for systems that strip frames; a frame without script; a frame whose height follows its
 * contents.
 */
export function codesOf(embed: Embed, follows: Follows, picture: Size): Codes {
  const { told, description, sourceParts, say, path, source, plainTable } = embed
  const file = `{base}${path}/${inLanguage(stemOf(follows, source), say.locale)}`
  const height = fixedHeight(embed, follows)
  const frame = (given: Readonly<Record<string, string | true>>) =>
    `<iframe${attributes({
      src: `${file}.html`,
      title: told.title,
      loading: 'lazy',
      width: '100%',
      ...height,
      ...given,
    })}></iframe>`.replace(`${escaped(file)}.html`, `${escaped(file)}.html{query}`)
  const image = attributes({
    src: `${file}.svg`,
    alt: description,
    width: picture.width,
    height: picture.height,
    loading: 'lazy',
    style: 'width:100%;max-width:600px;height:auto',
  })
  const link = `<a href="${escaped(file)}.html">${escaped(say.t('embeds.code.interactive'))}</a>`
  return {
    figure: [
      `<figure><img${image}>`,
      `<figcaption>${escaped(`${told.title}。${sourceParts.join('，')}。`)}${link}</figcaption>`,
      `${plainTable}</figure>`,
    ].join('\n'),
    frame: frame({ sandbox: SANDBOX }),
    script: [
      frame({ sandbox: `allow-scripts ${SANDBOX}`, 'data-liangping': true }),
      '<script src="{base}embed.js" async></script>',
    ].join('\n'),
  }
}
