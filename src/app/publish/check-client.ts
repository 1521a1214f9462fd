import { openLine, type WorkerEnd } from '@/core/rpc/line'
import type { SignedWords, SigningSheet } from '@/office/publishing/signing-sheet'
import type { LedgerAsked, LedgerView } from '@/office/ledger/view'
import type { CheckOrder, SheetView, CheckStep, Verdict, ViewAsked } from './check-messages'

/** The calls of a workbook's worker. */
export interface CheckCalls {
  check(order: CheckOrder): Promise<Verdict>
  view(asked: ViewAsked): Promise<SheetView>
  ledger(asked: LedgerAsked): Promise<LedgerView>
  /** The ledgers as an .xlsx. */
  ledgerBook(): Promise<Uint8Array>
  /** A copy of the workbook with the ids that its projects have. */
  idsBook(): Promise<Uint8Array>
  /** What is signed off before publishing; `madeAt` in ms since the epoch. */
  signingSheet(words: SignedWords, madeAt: number): Promise<SigningSheet>
  /** A district's file with what is wrong in it; null: all of them as a zip. */
  returned(file: string | null): Promise<Uint8Array>
  /** The workbooks of the districts as one. */
  mergedBook(): Promise<Uint8Array>
  edition(): Promise<string>
}

/** The worker of one workbook: checks it, then answers the page's questions about it, until it is closed. */
export interface CheckLine extends CheckCalls {
  close(): void
}

/** Connects to a worker; questions to a worker that fails or is closed are rejected. */
export function openCheckLine(worker: WorkerEnd, onTold: (step: CheckStep) => void): CheckLine {
  const { send, end } = openLine<CheckCalls, undefined, CheckStep>(worker, { begin: undefined, onTold })
  return {
    check: (order) =>
      send(
        'check',
        [order],
        order.book.files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
      ),
    view: (asked) => send('view', [asked]),
    ledger: (asked) => send('ledger', [asked]),
    ledgerBook: () => send('ledgerBook', []),
    idsBook: () => send('idsBook', []),
    signingSheet: (words, madeAt) => send('signingSheet', [words, madeAt]),
    returned: (file) => send('returned', [file]),
    mergedBook: () => send('mergedBook', []),
    edition: () => send('edition', []),
    close: () => end('closed'),
  }
}
