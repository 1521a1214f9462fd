import { Writable, type Readable } from 'node:stream'
import { createInterface, type Interface } from 'node:readline/promises'
import { UsageError } from '@/office/publishing/usage-error'

/** A line of progress that is overwritten in place; silent without a terminal. */
export interface ProgressLine {
  readonly show: (line: string) => void
  readonly clear: () => void
}

const CLEAR_LINE = '\r\u001b[K'

export function progressOn(
  stream: Writable & { readonly isTTY?: boolean; readonly columns?: number },
): ProgressLine {
  const { columns = 80 } = stream
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  return {
    show: (line) => void stream.write(`${CLEAR_LINE}${line.slice(0, Math.max(20, columns - 1))}`),
    clear: () => void stream.write(CLEAR_LINE),
  }
}

/** Where to ask: what people type, and what they see. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable
}

/** What is typed to a question that is asked already; null at the end of input and on Ctrl+C. */
async function answered(lines: Interface, question: string, output: Writable): Promise<string | null> {
  const ended = new AbortController()
  lines.once('SIGINT', () => lines.close())
  lines.once('close', () => ended.abort())
  try {
    return await lines.question(question, { signal: ended.signal })
  } catch (error) {
    if (!ended.signal.aborted) throw error
    output.write('\n')
    return null
  } finally {
    lines.close()
  }
}

/** What is typed to a question, without blanks around it; null at the end of input and on Ctrl+C. */
export async function typed(question: string, { input, output }: Terminal): Promise<string | null> {
  return (await answered(createInterface({ input, output }), question, output))?.trim() ?? null
}

/** The same for a secret: what is typed is not shown, and kept as it is. */
export async function typedUnseen(question: string, { input, output }: Terminal): Promise<string | null> {
  output.write(`\u001b[2K\r${question}`)
  const nowhere = new Writable({ write: (_part, _encoding, done) => done() })
  const answer = await answered(createInterface({ input, output: nowhere, terminal: true }), '', nowhere)
  output.write('\n')
  return answer
}

/**
 * Asks for confirmation: `yes`, `y` or `是`; anything else, the end of input and Ctrl+C mean no. Without a terminal, a
 * UsageError names the option to give instead.
 */
export async function confirmed(question: string, terminal: Terminal): Promise<boolean> {
  if (!terminal.input.isTTY)
    throw new UsageError([
      '没有终端可以询问：加 --yes 就公开，加 --dry-run 只看不公开',
      'there is no terminal to ask on: add --yes to publish, or --dry-run to look only',
    ])
  return /^(?:y|yes|是)$/iu.test((await typed(question, terminal)) ?? '')
}
