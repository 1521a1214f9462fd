import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { UsageError, type Bilingual } from '@/office/publishing/usage-error'
import { unreadable, type Reading } from '@/office/workbook/read'
import type { Book } from '@/office/workbook/sheet'

/** How much a file may take to be read. */
export interface ReadLimits {
  readonly memoryMb: number
  readonly seconds: number
}

export const READ_LIMITS: ReadLimits = { memoryMb: 512, seconds: 20 }

/** What the process that reads is asked. */
export interface BookQuestion {
  readonly path: string
  /** What a protected file is opened with. */
  readonly password?: string | undefined
}

/** What the process that reads answers. */
export type BookAnswer = { readonly reading: Reading<Book> } | { readonly usage: Bilingual }

const SCRIPT = fileURLToPath(new URL('./book-child.ts', import.meta.url))
const PAGE_BYTES = 4096
const LOOK_MS = 50
/** The share of the memory that is for JavaScript: the bytes of files lie beside it. */
const HEAP = 0.7

/** The memory that a process has in use; 0 where the system does not tell. */
async function residentMb(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')
  return (Number(pages.split(' ')[1] ?? 0) * PAGE_BYTES) / 1_000_000
}

function startReader({ memoryMb }: ReadLimits): ChildProcess {
  const heap = Math.max(64, Math.round(memoryMb * HEAP))
  return fork(SCRIPT, [], {
    // It lives for a second: what is compiled and collected aside meanwhile costs more than it saves.
    execArgv: ['--single-threaded', '--import', 'tsx', `--max-old-space-size=${heap}`],
    serialization: 'advanced',
    // What a process that runs out of memory says of it is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/**
 * Opens a workbook in a process of its own, which is ended when it takes more memory or time than it may. A path that is
 * not there is a UsageError.
 */
export function readApart(
  path: string,
  limits: ReadLimits = READ_LIMITS,
  password?: string,
): Promise<Reading<Book>> {
  const child = startReader(limits)
  return new Promise((resolve, reject) => {
    const tooMuch = () => unreadable('tooMuchMemory', { most: String(limits.memoryMb) })
    function end() {
      clearTimeout(timer)
      clearInterval(looking)
      child.kill('SIGKILL')
    }
    const settle = (reading: Reading<Book>) => {
      end()
      resolve(reading)
    }
    const fail = (error: Error) => {
      end()
      reject(error)
    }
    const timer = setTimeout(
      () => settle(unreadable('tooLong', { most: String(limits.seconds) })),
      limits.seconds * 1000,
    )
    const looking = setInterval(() => {
      void residentMb(child.pid).then((used) => used > limits.memoryMb && settle(tooMuch()))
    }, LOOK_MS)
    child.once('message', (answer: BookAnswer) => {
      if ('usage' in answer) fail(new UsageError(answer.usage))
      else settle(answer.reading)
    })
    child.once('error', fail)
    // It ends without an answer where the heap is full, or SheetJS fails beyond catching.
    child.once('exit', () => settle(tooMuch()))
    child.send({ path, password } satisfies BookQuestion)
  })
}
