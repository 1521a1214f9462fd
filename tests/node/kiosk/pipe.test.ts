import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { speakProtocol } from '@/node/kiosk/pipe'

function spoken() {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const asked: Record<string, unknown>[] = []
  input.on('data', (chunk: Buffer) => {
    for (const text of chunk.toString().split('\0'))
      if (text) asked.push(JSON.parse(text) as Record<string, unknown>)
  })
  return { input, output, asked, protocol: speakProtocol(input, output) }
}
const nul = (value: object) => `${JSON.stringify(value)}\0`
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the debugging protocol over pipes', () => {
  it('sends JSON ended by NUL, and gives each answer to its question', async () => {
    const { output, asked, protocol } = spoken()
    const [one, two] = [protocol.send('A.one'), protocol.send('A.two', { x: 1 }, 'page')]
    await settle()
    expect(asked).toEqual([
      { id: 1, method: 'A.one', params: {} },
      { id: 2, method: 'A.two', params: { x: 1 }, sessionId: 'page' },
    ])
    output.write(nul({ id: 2, result: 'second' }) + nul({ id: 1, result: 'first' }))
    expect([await one, await two]).toEqual(['first', 'second'])
  })

  it('joins messages that come in pieces, in the middle of a character too', async () => {
    const { output, protocol } = spoken()
    const heard = vi.fn()
    protocol.on('E.told', heard)
    const bytes = Buffer.from(nul({ method: 'E.told', params: '亮屏', sessionId: 's' }))
    for (const byte of bytes) output.write(Buffer.from([byte]))
    await settle()
    expect(heard).toHaveBeenCalledExactlyOnceWith('亮屏', 's')
  })

  it('rejects what is refused, what is not answered in time, and all that is open when the browser goes', async () => {
    const { output, protocol } = spoken()
    const refused = protocol.send('A.refused')
    output.write(nul({ id: 1, error: { message: 'no such thing' } }))
    await expect(refused).rejects.toThrow('A.refused: no such thing')
    await expect(protocol.send('A.late', {}, '', 5)).rejects.toThrow('A.late: no answer within 5 ms')
    const open = protocol.send('A.open')
    protocol.end()
    await expect(open).rejects.toThrow('the browser is gone')
    await expect(protocol.send('A.after')).rejects.toThrow('the browser is gone')
  })
})
