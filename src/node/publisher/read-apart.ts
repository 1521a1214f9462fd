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

const tooMuch = ({ memoryMb }: ReadLimits) => unreadable('tooMuchMemory', { most: String(memoryMb) })

/** Asks a process that reads; it is ended when it takes more memory or time than it may. */
function answerOf(child: ChildProcess, question: BookQuestion, limits: ReadLimits): Promise<BookAnswer> {
  return new Promise((resolve, reject) => {
    function settle(answer: BookAnswer) {
      clearTimeout(timer)
      clearInterval(looking)
      child.off('message', settle).off('error', reject).off('exit', gone)
      resolve(answer)
    }
    function end(reading: Reading<Book>) {
      child.kill('SIGKILL')
      settle({ reading })
    }
    // It ends without an answer where the heap is full, or SheetJS fails beyond catching.
    const gone = () => end(tooMuch(limits))
    const timer = setTimeout(
      () => end(unreadable('tooLong', { most: String(limits.seconds) })),
      limits.seconds * 1000,
    )
    const looking = setInterval(() => {
      void residentMb(child.pid).then((used) => used > limits.memoryMb && gone())
    }, LOOK_MS)
    child.on('message', settle).on('error', reject).on('exit', gone)
    child.send(question)
  })
}

const isAlive = ({ killed, exitCode, signalCode }: ChildProcess) =>
  !killed && exitCode === null && signalCode === null

/** Reads a workbook; a path that is not there is a UsageError. */
export type ReadBook = (path: string, password?: string) => Promise<Reading<Book>>

/**
 * Opens workbooks in processes of their own, which end with `use`. One that has read a small file reads the next one,
 * too: starting takes longer than reading.
 */
export async function readingApart<T>(limits: ReadLimits, use: (read: ReadBook) => Promise<T>): Promise<T> {
  const idle: ChildProcess[] = []
  const started = new Set<ChildProcess>()
  const read: ReadBook = async (path, password) => {
    const child = idle.pop() ?? startReader(limits)
    started.add(child)
    const answer = await answerOf(child, { path, password }, limits)
    if (isAlive(child) && (await residentMb(child.pid)) < limits.memoryMb / 2) idle.push(child)
    if ('usage' in answer) throw new UsageError(answer.usage)
    return answer.reading
  }
  try {
    return await use(read)
  } finally {
    for (const child of started) child.kill('SIGKILL')
  }
}
