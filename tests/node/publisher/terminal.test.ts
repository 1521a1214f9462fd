import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { confirmed, progressOn, typedUnseen } from '@/node/publisher/terminal'
import { UsageError } from '@/office/publishing/usage-error'

const terminal = () => ({
  input: Object.assign(new PassThrough(), { isTTY: true }),
  output: Object.assign(new PassThrough(), { isTTY: true, columns: 30 }),
})

describe('a question', () => {
  it.each([
    ['yes\n', true],
    ['Y\n', true],
    [' 是 \n', true],
    ['no\n', false],
    ['\n', false],
    ['yesterday\n', false],
  ])('answered with %j is %j', async (answer, expected) => {
    const { input, output } = terminal()
    const asked = confirmed('publish? ', { input, output })
    input.write(answer)
    expect(await asked).toBe(expected)
    expect(String(output.read())).toContain('publish? ')
  })

  it('whose input ends is a no', async () => {
    const { input, output } = terminal()
    const asked = confirmed('publish? ', { input, output })
    input.end()
    expect(await asked).toBe(false)
  })

  it('about a secret does not show what is typed', async () => {
    const { input, output } = terminal()
    const asked = typedUnseen('Password: ', { input, output })
    input.write(' 口令 55\n')
    expect(await asked).toBe(' 口令 55')
    const shown = String(output.read())
    expect(shown).toContain('Password: ')
    expect(shown).not.toContain('55')
  })

  it('without a terminal is refused with the way out', async () => {
    const output = new PassThrough()
    await expect(confirmed('publish? ', { input: new PassThrough(), output })).rejects.toThrow(UsageError)
    expect(output.read()).toBeNull()
  })
})

describe('a line of progress', () => {
  it('is written over, and never wraps', () => {
    const { output } = terminal()
    const progress = progressOn(output)
    progress.show('a'.repeat(50))
    progress.show('b')
    progress.clear()
    expect(String(output.read())).toBe(`\r\u001b[K${'a'.repeat(29)}\r\u001b[Kb\r\u001b[K`)
  })

  it('is silent where there is no terminal', () => {
    const output = new PassThrough()
    progressOn(output).show('a')
    expect(output.read()).toBeNull()
  })
})
