const LESS = 0x3c
const bytesOf = (text: string) => new TextEncoder().encode(text)
/** Elements that make a cell not empty: a value, a formula, inline text. */
const HOLDS = ['</v>', '</f>', '</is>'].map(bytesOf)
const ROW_END = bytesOf('</row>')
const DATA_BEGIN = bytesOf('<sheetData>')
const DATA_END = bytesOf('</sheetData>')

const standsAt = (bytes: Uint8Array, at: number, word: Uint8Array) => {
  for (let place = 0; place < word.length; place += 1) if (bytes[at + place] !== word[place]) return false
  return true
}

function lastOf(bytes: Uint8Array, words: readonly Uint8Array[]): number {
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    if (bytes[at] === LESS && words.some((word) => standsAt(bytes, at, word))) return at
  }
  return -1
}

function firstOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
  for (let at = from; at >= 0 && at < bytes.length; at += 1) {
    if (bytes[at] === LESS && standsAt(bytes, at, word)) return at
  }
  return -1
}

/**
 * A sheet's XML without the rows behind the last one that holds anything: office programs write up to 1,048,576 of
 * them. Left as it is where its tags are not the plain ones.
 */
export function trimmedSheet(xml: Uint8Array): Uint8Array {
  const held = lastOf(xml, HOLDS)
  const last = held < 0 ? DATA_BEGIN : ROW_END
  const keptEnd = firstOf(xml, last, Math.max(0, held))
  const end = firstOf(xml, DATA_END, Math.max(0, held))
  if (keptEnd < 0 || end < keptEnd) return xml
  const kept = keptEnd + last.length
  const trimmed = new Uint8Array(kept + xml.length - end)
  trimmed.set(xml.subarray(0, kept))
  trimmed.set(xml.subarray(end), kept)
  return trimmed
}
