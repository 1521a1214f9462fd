import { readFile } from 'node:fs/promises'
import type { PressAssets } from '@/channels/embeds/embed'
import { squeezed, styleSheet } from '@/channels/embeds/style'

const read = (name: string) =>
  readFile(new URL(`../../channels/embeds/page/${name}`, import.meta.url), 'utf8')

/** Scripts and style sheets of the press pages as they are inlined. */
export async function readPressAssets(): Promise<PressAssets> {
  const [script, style, parentScript, catalogueScript, catalogueStyle] = await Promise.all(
    ['embed.js', 'embed.css', 'parent.js', 'catalogue.js', 'catalogue.css'].map(read),
  )
  return {
    script: squeezed(script ?? ''),
    style: styleSheet(style ?? ''),
    parentScript: squeezed(parentScript ?? ''),
    catalogueScript: squeezed(catalogueScript ?? ''),
    catalogueStyle: styleSheet(catalogueStyle ?? ''),
  }
}
