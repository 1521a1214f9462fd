/** The name of the file that is signed elsewhere. */
export const editionFileName = (period: string): string => `${period}-to-sign.json`

/** Has the browser save a text under a name. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
