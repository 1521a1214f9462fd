import { SHIPPED } from './shipped'
import { sha256 } from '@noble/hashes/sha2.js'

/** What a content security policy calls an inline script or sheet. */
export const hashOf = (text: string): string =>
  `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}`

export interface Hashes {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** A policy by its directives, in their order. */
export const policyOf = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')

const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`).join(' ')

const directives = ({ scripts, styles }: Hashes) => ({
  'default-src': "'none'",
  'script-src': quoted(scripts),
  'style-src': quoted(styles),
  'connect-src': "'self'",
})

/** The policy that an embed carries itself, wherever it is served from: its own script and sheet, and the index. */
export const documentPolicy = (hashes: Hashes): string =>
  policyOf({ ...directives(hashes), 'base-uri': "'none'", 'form-action': "'none'" })

/** The policy that the catalogue carries: it shows embeds in a frame. */
export const cataloguePolicy = (hashes: Hashes): string =>
  policyOf({
    ...directives(hashes),
    'frame-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })

/**
 * The policy in the header of every page below `embeds/`: framed by everyone, and every script and sheet that was ever
 * shipped, because frozen pages stay as they were made. A page's own policy narrows it to its own.
 */
export const HEADER_POLICY = `${cataloguePolicy(SHIPPED)}; frame-ancestors *`
