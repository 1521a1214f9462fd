import { openBook, type NamedFile } from '@/office/workbook/open-book'
import { unreadable, type Reading } from '@/office/workbook/read'
import type { Book } from '@/office/workbook/sheet'

/** The bytes of a protected file without its protection; null where the password does not open it. */
async function unlocked(bytes: Uint8Array, password: string): Promise<Uint8Array | null> {
  // Few workbooks are protected: the library is loaded for those.
  const { default: officeCrypto } = await import('officecrypto-tool')
  return officeCrypto.decrypt(Buffer.from(bytes), { password }).catch(() => null)
}

/**
 * Opens a workbook that may be protected by a password: .xlsx as Office 2007 and later protect it, .xls and .et of before. A
 * password that does not open it is a fault of its own; without one the file is refused as encrypted.
 */
export async function openLocked(file: NamedFile, password: string | undefined): Promise<Reading<Book>> {
  const opened = await openBook(file)
  if (opened.ok || opened.fault.key !== 'encrypted' || password === undefined) return opened
  const bytes = await unlocked(file.bytes, password)
  return bytes ? openBook({ ...file, bytes }) : unreadable('wrongPassword')
}
