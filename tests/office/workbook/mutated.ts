import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { checkBook } from '@/office/workbook/check-book'
import { openBook, openTables } from '@/office/workbook/open-book'
import { bytesOf, GOOD, say } from './books'

/** Numbers that are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed + 0x9e3779b9
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
    state ^= state >>> 15
    return (state >>> 0) % below
  }
}

type Change = (bytes: Uint8Array, next: (below: number) => number) => Uint8Array

const flipped: Change = (bytes, next) => {
  const changed = Uint8Array.from(bytes)
  for (let times = 1 + next(12); times > 0; times -= 1) changed[next(changed.length)] = next(256)
  return changed
}
const cut: Change = (bytes, next) => bytes.subarray(0, next(bytes.length))
const doubled: Change = (bytes, next) => {
  const [from, length] = [next(bytes.length), next(600)]
  return Uint8Array.from([...bytes.subarray(0, from + length), ...bytes.subarray(from)])
}
const HUGE = ['99999999999', '-1', '0', 'ZZZZZZ9', '1e309', 'NaN', '', '4294967295', '&#x110000;']

/** One of a text's values becomes another, or a piece of it stands twice. */
const reworded = (text: string, next: (below: number) => number): string => {
  const values = [...text.matchAll(/"[^"]*"|>[^<]+</g)]
  const chosen = values[next(Math.max(1, values.length))]
  if (!chosen || next(4) === 0) {
    const at = next(text.length)
    return text.slice(0, at) + text.slice(Math.max(0, at - next(400)))
  }
  const [first, last] = [chosen[0].charAt(0), chosen[0].at(-1) ?? '']
  return (
    text.slice(0, chosen.index) +
    first +
    HUGE[next(HUGE.length)] +
    last +
    text.slice(chosen.index + chosen[0].length)
  )
}
const inParts: Change = (bytes, next) => {
  const files = unzipSync(bytes)
  const names = Object.keys(files)
  for (let times = 1 + next(3); times > 0; times -= 1) {
    const name = names[next(names.length)] ?? ''
    const other = names[next(names.length)] ?? ''
    const part = files[name] ?? new Uint8Array()
    files[name] = next(8) === 0 ? (files[other] ?? part) : strToU8(reworded(strFromU8(part), next))
  }
  return zipSync(files, { level: 1 })
}

const ANY = [flipped, cut, doubled]
/** What a library reads (.xls, .ods, .xlsb) may lead it in circles: there the limits of its process end it. */
const BOOKS = [{ bytes: bytesOf(GOOD, 'xlsx'), changes: [...ANY, inParts, inParts, inParts] }]
const TABLE = strToU8('项目编号,项目名称,总投资（万元）\r\nP1,"甲,""乙""",3\r\nP2,丙,="004"\r\n')

async function readMutation(seed: number): Promise<void> {
  const next = numbersFrom(seed)
  const kind = next(BOOKS.length + 1)
  const book = BOOKS[kind]
  const changes = book?.changes ?? ANY
  const change = changes[next(changes.length)] ?? flipped
  const bytes = change(book?.bytes ?? TABLE, next)
  const opened = book ? await openBook({ name: '台账', bytes }) : openTables([{ name: '项目.csv', bytes }])
  if (opened.ok) checkBook(opened.value, [], say)
}

/** Reads as many changed files; which of them threw, or took longer than a person waits. */
export async function misread(from: number, count: number, longestMs: number): Promise<readonly string[]> {
  const failed: string[] = []
  for (let seed = from; seed < from + count; seed += 1) {
    const begin = performance.now()
    await readMutation(seed).catch((error: unknown) => failed.push(`${seed}: ${String(error)}`))
    const ms = performance.now() - begin
    if (ms > longestMs) failed.push(`${seed}: ${Math.round(ms)} ms`)
  }
  return failed
}
