import type { ChosenBook } from './check-messages'

/** The part of a `File` that is used here. */
export interface GivenFile {
  readonly name: string
  readonly size: number
  readonly lastModified?: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Why what was dropped is no workbook, or cannot be read; worded by `publish.choice.<code>`. */
export type ChoiceProblem = 'nothing' | 'several' | 'tooLarge' | 'unreadable' | 'endless'
export type BookChoice<F extends GivenFile = GivenFile> =
  | { readonly ok: true; readonly kind: ChosenBook['kind']; readonly files: readonly F[] }
  | { readonly ok: false; readonly problem: ChoiceProblem }

const MOST_BYTES = 64_000_000
/** Office programs put a lock file beside an open workbook. */
const isHidden = (name: string) => name.startsWith('.') || name.startsWith('~$')
const isBook = (name: string) => /\.(?:xlsx|xls|xlsm|xlsb|et|ods)$/i.test(name)
const isTable = (name: string) => /\.csv$/i.test(name)

/** Whether the files that were dropped or chosen are one workbook, tables as CSV, or workbooks of several districts. */
export function choose<F extends GivenFile>(given: readonly F[]): BookChoice<F> {
  const files = given.filter(({ name }) => !isHidden(name))
  const books = files.filter(({ name }) => isBook(name))
  const tables = files.filter(({ name }) => isTable(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const [only] = files
  const kind = books.length > 1 ? 'districts' : books.length === 0 && tables.length > 0 ? 'tables' : 'book'
  const chosen = kind === 'tables' ? tables : books.length > 0 ? books : files.length === 1 ? files : []
  if (only === undefined || chosen.length === 0) return { ok: false, problem: 'nothing' }
  if (kind !== 'tables' && tables.length > 0) return { ok: false, problem: 'several' }
  const bytes = chosen.reduce((sum, { size }) => sum + size, 0)
  if (bytes > MOST_BYTES) return { ok: false, problem: 'tooLarge' }
  return { ok: true, kind, files: chosen }
}

/** The chosen files' bytes, by names as sheets compare; null where one cannot be read any more. */
export async function readChosen({
  kind,
  files,
}: Extract<BookChoice, { ok: true }>): Promise<ChosenBook | null> {
  try {
    const read = files.map(async (file) => ({
      // File systems may write a character composed or decomposed; sheets are named by the composed one.
      name: file.name.normalize('NFC'),
      bytes: new Uint8Array(await file.arrayBuffer()),
      changedMs: file.lastModified,
    }))
    return { kind, files: await Promise.all(read) }
  } catch {
    return null
  }
}

interface DroppedEntry {
  readonly isFile: boolean
  readonly isDirectory: boolean
}

const promised = <T>(ask: (resolve: (value: T) => void, reject: (cause: unknown) => void) => void) =>
  new Promise<T>((resolve, reject) => ask(resolve, reject))

async function filesOf(entry: DroppedEntry): Promise<File[]> {
  if (entry.isFile) return [await promised<File>((...ends) => (entry as FileSystemFileEntry).file(...ends))]
  if (!entry.isDirectory) return []
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  // A folder's entries come in batches; an empty batch is the last.
  for (;;) {
    const entries = await promised<FileSystemEntry[]>((...ends) => reader.readEntries(...ends))
    if (entries.length === 0) return files
    for (const one of entries) if (one.isFile) files.push(...(await filesOf(one)))
  }
}

/** The files of a drop, those of a dropped folder included (its own, not those of folders in it). */
export async function droppedFiles(transfer: Pick<DataTransfer, 'items' | 'files'>): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (entries.length === 0) return [...transfer.files]
  return (await Promise.all(entries.map(filesOf))).flat()
}
