import { UsageError } from '@/office/publishing/usage-error'

/** Where `--ledger` has the ledger written. */
export const LEDGER = {
  type: 'string',
  valueHint: 'FILE',
  about: [
    '把变更清单写成文件：.xlsx 工作簿，或供送签的 .pdf',
    'writes what changes, value by value with its cell: a workbook (.xlsx), or a page to sign (.pdf)',
  ],
} as const

/** Refuses a file that a ledger cannot be written as, before anything is read. */
export function assertLedgerFile(file: string | undefined): void {
  if (file === undefined || /\.(?:xlsx|pdf)$/i.test(file)) return
  throw new UsageError([
    `--ledger ${file || '（空）'}：文件名应以 .xlsx 或 .pdf 结尾`,
    `--ledger ${file || '(empty)'}: expected a file name ending in .xlsx or .pdf`,
  ])
}
