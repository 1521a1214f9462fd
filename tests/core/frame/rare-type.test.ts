import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import decompress from 'woff2-encoder/decompress'
import { coverageOf } from '@/node/publisher/font-coverage'
import { lackingCharacters } from '@/node/publisher/lacking-characters'

const SHEET = new URL('../../../src/core/frame/rare-type.css', import.meta.url)
/** Below stand radicals and signs. */
const FIRST = 0x3400

it('the sheet of rare characters names those that its file has, and no others', async () => {
  const css = await readFile(SHEET, 'utf8')
  const [, file = ''] = /url\('([^']+)'\)/.exec(css) ?? []
  const font = await decompress(await readFile(createRequire(import.meta.url).resolve(file)))
  const isHan = (code: number) => code >= FIRST && /\p{Script=Han}/u.test(String.fromCodePoint(code))
  const named = [...css.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/g)].flatMap(([, from = '', to = from]) => {
    const first = parseInt(from, 16)
    return Array.from({ length: parseInt(to, 16) - first + 1 }, (_, at) => first + at)
  })
  const own = [...coverageOf(font)].filter(isHan).sort((a, b) => a - b)
  expect(named.join(' ')).toBe(own.join(' '))
})

it('a character that is encoded for names is lacking nowhere; one of a private area is', async () => {
  const lacking = await lackingCharacters()
  expect(lacking('𬭎业𠮷㛃')).toEqual([])
  expect(lacking('\ue863')).toEqual(['\ue863'])
})
