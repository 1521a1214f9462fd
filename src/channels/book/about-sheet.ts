import type { Row } from 'write-excel-file/universal'
import { titleOf, type Quarter } from '@/channels/shared/quarter'
import { sureness } from '@/channels/shared/source'
import type { ToldScene } from '@/channels/shared/told'
import type { BookSheet } from '@/core/zip/whole-book'
import { accent, HEADING, ROW, TITLE } from './look'

const words = (value: string, style: object = {}) => ({ value, type: String, wrap: true, ...ROW, ...style })

/** The first sheet: issuer, dates and signature, and a list of the other sheets with the finding of each. */
export function aboutSheet(
  parts: readonly ToldScene[],
  names: readonly string[],
  quarter: Quarter,
  name: string,
): BookSheet {
  const { head, say } = quarter
  const t = (key: string) => say.t(`handout.book.${key}`)
  const signed =
    head.kid === null
      ? sureness({ ...head, sample: false }, say)
      : say.t('handout.signedBy', {
          kid: head.kid,
          sequence: String(head.sequence),
        })
  const rows: readonly (readonly [string, string, object?])[] = [
    [t('issuer'), head.issuer],
    [t('period'), head.period],
    [t('covers'), say.toDate(head.period)],
    [t('asOf'), say.day(head.asOf)],
    [t('published'), say.day(head.publishedAt)],
    [
      t('revision'),
      say.t(head.revision > 1 ? 'frame.corrected' : 'frame.revision', { revision: head.revision }),
    ],
    ...(head.correction ? [[t('correction'), head.correction] as const] : []),
    [t('signature'), signed],
    ...(head.sample
      ? [[t('sample'), t('sampleMark'), { textColor: accent, fontWeight: 'bold' }] as const]
      : []),
    [t('units'), t('unitsYuan')],
  ]
  const data: Row[] = [
    [{ value: titleOf(quarter), type: String, height: 30, ...TITLE, fontSize: 16 }],
    [],
    ...rows.map(([label, value, style]) => [words(label, { fontWeight: 'bold' }), words(value, style)]),
    [],
    [words(t('sheets'), HEADING), words(t('sheetFinding'), HEADING)],
    ...parts.map((part, at) => [words(names[at] ?? part.name, { fontWeight: 'bold' }), words(part.title)]),
  ]
  return { sheet: name, data, columns: [{ width: 22 }, { width: 78 }], showGridLines: false }
}
