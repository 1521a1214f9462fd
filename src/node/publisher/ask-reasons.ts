import type { Say } from '@/core/i18n/say'
import { kindLines, isOdd } from '@/office/plausibility/lines'
import type { Acceptance } from '@/office/publishing/acceptance'
import type { Decision } from '@/office/publishing/decisions'
import type { Checked } from '@/office/workbook/checked'
import type { Teller } from '@/node/command/teller'
import { decisionLines } from './tell-outcome'
import { typed, type Terminal } from './terminal'

/** A line for each kind of decision that the check of the workbook found, with its cells. */
export function wordsOf({ decisions }: Pick<Checked, 'decisions'>, say: Say): ReadonlyMap<string, string> {
  const codes = [...new Set(decisions.map(({ code }) => code))]
  return new Map(
    codes.flatMap((code) => {
      const own = decisions.filter((one) => one.code === code).map(({ warning }) => warning)
      const [line] = kindLines(own.filter(isOdd), say)
      return line === undefined ? [] : [[code, line] as const]
    }),
  )
}

/** Asks for the reason of each open decision; null as soon as one is not given. */
export async function askReasons(
  open: readonly Decision[],
  words: ReadonlyMap<string, string>,
  tell: Teller,
  terminal: Terminal,
): Promise<readonly Acceptance[] | null> {
  const given: Acceptance[] = []
  for (const id of new Set(open.map(({ code }) => code))) {
    const [line = ''] = decisionLines(
      open.filter(({ code }) => code === id),
      tell,
      words,
    )
    terminal.output.write(`${line}\n`)
    const reason = await typed(
      tell.text([
        '核对无误就写明理由（直接回车：不公开）： ',
        'If it is right, say why (nothing: do not publish): ',
      ]),
      terminal,
    )
    if (!reason) return null
    given.push({ id, reason })
  }
  return given
}
