/** Signs that Windows does not allow in names of files. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/gu
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu
const MOST = 80

/** A name that a file can have on any system, without its ending. */
export function safeName(text: string): string {
  const plain = [...text.normalize('NFC').replace(FORBIDDEN, '_')].slice(0, MOST).join('')
  const name = plain.replace(/[. ]+$/u, '').trim()
  return name === '' || DEVICES.test(name) ? `_${name}` : name
}

/** Names for files of one folder: one that is taken gets a number, whatever its letters' case. */
export function distinctNames(): (name: string, ending: string) => string {
  const taken = new Set<string>()
  return (name, ending) => {
    for (let count = 1; ; count += 1) {
      const file = `${count === 1 ? name : `${name} (${count})`}${ending}`
      if (taken.has(file.toLowerCase())) continue
      taken.add(file.toLowerCase())
      return file
    }
  }
}

/** What a file is called that goes back. */
export const returnName = (file: string): string => file.replace(/\.\w+$/u, '.xlsx')
