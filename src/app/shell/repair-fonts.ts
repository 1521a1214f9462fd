const failed = ({ status }: FontFace) => status === 'error'

/**
 * Asks again for type that could not be fetched, which a browser by itself never does: the sheets are read anew, and the
 * old ones go when the new ones are there, so that nothing is ever without its style.
 */
export function repairFonts(page: Pick<Document, 'fonts' | 'querySelectorAll'>): void {
  if (![...page.fonts].some(failed)) return
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const again = link.cloneNode() as HTMLLinkElement
    again.addEventListener('load', () => link.remove(), { once: true })
    again.addEventListener('error', () => again.remove(), { once: true })
    link.after(again)
  }
}
