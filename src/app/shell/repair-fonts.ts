const failed = ({ status }: FontFace) => status === 'error'

/**
 * Requests fonts again that could not be fetched, which browsers do not do by themselves: style sheets are loaded anew,
 * and the old ones are removed when the new ones are there.
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
