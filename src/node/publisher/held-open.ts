import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { UsageError, type Bilingual } from '@/office/publishing/usage-error'

/** The files that Excel, WPS and LibreOffice put beside a workbook that is open. */
const marksOf = (name: string): readonly string[] => [
  ...[`~$${name}`, `.~${name}`, `.~lock.${name}#`],
  // Excel shortens the mark of a long name.
  ...(name.length > 8 ? [`~$${name.slice(2)}`] : []),
]

const isMark = (name: string) => /^(?:~\$|\.~)/.test(name)

/** Refuses the mark of an open workbook, which looks like a workbook to whoever lists the folder. */
export function assertNoMark(path: string): void {
  const name = basename(path)
  if (!isMark(name)) return
  const own = name.replace(/^(?:~\$|\.~lock\.|\.~)/, '').replace(/#$/, '')
  throw new UsageError([
    `工作簿 ${path}：这是办公软件打开文件时留下的标记，不是工作簿；请给出 ${own}`,
    `workbook ${path}: the mark that an office program puts beside an open file, no workbook; give ${own}`,
  ])
}

/** A warning where a workbook is open in an office program: what is read was saved last; null otherwise. */
export async function heldOpen(path: string): Promise<Bilingual | null> {
  const names = await readdir(dirname(path)).catch((): string[] => [])
  const mark = marksOf(basename(path)).find((name) => names.includes(name))
  if (mark === undefined) return null
  return [
    `提醒：${path} 还在办公软件里打开着（旁边有 ${mark}）：读的是最近一次保存的内容，没有保存的修改不在其中`,
    `warning: ${path} is open in an office program (${mark} lies beside it): what was saved last is read`,
  ]
}
