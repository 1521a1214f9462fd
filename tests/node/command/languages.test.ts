import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languageAsked, terminalLocale } from '@/node/command/language'
import { cliHere, ENGLISH } from '#tests/node/server/cli-here'
import { straysIn } from './one-language'

const COMMANDS = [
  ...['serve', 'kiosk', 'figures', 'template', 'check'],
  ...['publish', 'keygen', 'notice', 'verify', 'export'],
]
const TERMINALS = [
  ['zh-CN', {}],
  ['en', ENGLISH],
] as const

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'liangping-lang-'))
  await writeFile(join(dir, 'x.txt'), 'x')
})
afterAll(() => rm(dir, { recursive: true }))

describe('the language of a terminal', () => {
  it.each([
    [{}, 'zh-CN'],
    [{ LANG: 'C.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en' }, 'en'],
    [{ LANG: 'eng' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
  ])('%j is %s', (env, locale) => expect(terminalLocale(env)).toBe(locale))

  it.each([
    [['check', 'a.xlsx'], null, ['check', 'a.xlsx']],
    [['check', '--lang', 'en', 'a.xlsx'], 'en', ['check', 'a.xlsx']],
    [['--lang=zh', 'check'], 'zh-CN', ['check']],
    [['--lang=zh-CN', 'check'], 'zh-CN', ['check']],
  ])('%j asks for %s', (words, lang, rest) => expect(languageAsked(words)).toEqual({ lang, rest }))

  it('is another only where the command is asked to speak it', async () => {
    expect((await cliHere(['--help', '--lang', 'zh'], ENGLISH)).out).toContain('命令')
    expect((await cliHere(['--help', '--lang=en'], {})).out).toContain('Commands')
    expect(await cliHere(['verify', dir, '--lang', 'fr'], {})).toMatchObject({
      code: 2,
      err: /应为 zh 或 en/,
    })
  })
})

describe.each(TERMINALS)('a terminal in %s', (locale, env) => {
  it.each([[], ...COMMANDS.map((name) => [name])])('is helped in it: %s', async (...words) => {
    const { code, out, err } = await cliHere([...words, '--help'], env)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.length).toBeGreaterThan(100)
    expect(straysIn(out, locale)).toEqual([])
  })

  it.each<readonly [string, ...string[]]>([
    ['nothing'],
    ['check'],
    ['check', 'none.xlsx'],
    ['check', 'none.json'],
    ['check', 'x', '--surplus'],
    ['check', 'x', 'y'],
    ['check', 'x', '--seconds', '-1'],
    ['check', 'x', '--published', 'none'],
    ['publish', 'x', '--to', '', '--key', 'k'],
    ['publish', 'x', '--to', 'none', '--key', 'none.pem'],
    ['publish', 'x', '--to', 'none', '--key', 'DIR/x.txt'],
    ['publish', 'x', '--to', 'none', '--key', 'k', '--site', 'ftp://x'],
    ['keygen', '--out', 'DIR'],
    ['keygen', '--out', 'DIR', '--kid', 'a b'],
    ['notice', '--to', 'none', '--list'],
    ['notice', '--to', 'none'],
    ['notice', '--to', 'none', '--key', 'k', '--kind', 'film'],
    ['notice', '--to', 'none', '--key', 'k', '--kind', 'ticker', '--text', 'x', '--until', 'soon'],
    ['notice', '--to', 'none', '--key', 'k', '--withdraw', 'n1', '--text', 'x'],
    ['figures', 'none', '--period', 'P'],
    ['verify', 'none'],
    ['verify', 'DIR'],
    ['verify', 'none', '--keys', 'DIR/x.txt'],
    ['template', 'x.pdf'],
    ['template', 'none/x.xlsx'],
    ['export', '--as', 'film', '--out', 'x'],
    ['export', '--as', 'svg', '--out', 'x.svg'],
    ['export', '--as', 'csv', '--out', 'none/x.zip'],
    ['serve', '--port', 'x'],
    ['serve', '--publish', '--host', '0.0.0.0'],
    ['serve', '--key', 'k'],
    ['serve', '--fleet-token', 'x'],
    ['serve', '--published', 'none'],
    ['serve', '--report-origin', 'x'],
    ['kiosk', 'ftp://x', '--headless'],
    ['kiosk', '--chromium', 'none', '--headless'],
  ])('is refused in it: %s %s %s %s', async (...words) => {
    const { code, out, err } = await cliHere(
      words.map((word) => word.replace('DIR', dir)),
      env,
    )
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^liangping: .+\n$/)
    expect(straysIn(err.replace(/^liangping: /, '').replaceAll(dir, '/DIR'), locale)).toEqual([])
  })
})
