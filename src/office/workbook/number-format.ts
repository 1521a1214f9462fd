import { decimalOfNumber, roundedText, shifted } from './decimal'

/** How a number is seen: times ten to a power, with words about it. */
export interface ShownNumber {
  readonly power: number
  readonly before: string
  readonly behind: string
  /** Not one of its digits is seen. */
  readonly isHidden: boolean
  /** Its digits are taken apart by other signs. */
  readonly isBroken: boolean
  /** Decimals behind a point that is only drawn among the digits, as in `0!.0`; null where there is none. */
  readonly drawn: number | null
}

const TOKEN =
  /"([^"]*)"|[\\!](.)|_.|\*.|\[([^\]]*)\]|(General|G\/通用格式)|([0#?])|([.,%@])|(E[+-])|([^"])/gsu
const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/

type FormatKind = 'digit' | 'point' | 'comma' | 'percent' | 'text' | 'words'
interface Token {
  readonly kind: FormatKind
  readonly words: string
}

interface FormatSection {
  readonly tokens: readonly Token[]
  readonly holds: ((value: number) => boolean) | null
}

const COMPARED: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
}

/** `[$¥-804]` shows ¥. */
const currencyIn = (bracket: string) =>
  bracket.startsWith('$') ? (bracket.slice(1).split('-')[0] ?? '') : ''

function sectionOf(text: string): FormatSection {
  const tokens: Token[] = []
  let holds: FormatSection['holds'] = null
  for (const [, quoted, escaped, bracket, general, digit, sign, exponent, other] of text.matchAll(TOKEN)) {
    if (bracket !== undefined) {
      const [, compared = '', limit] = CONDITION.exec(bracket) ?? []
      const test = COMPARED[compared]
      if (test) holds = (value) => test(value, Number(limit))
      tokens.push({ kind: 'words', words: currencyIn(bracket) })
    } else if (general !== undefined || digit !== undefined)
      tokens.push({ kind: 'digit', words: digit ?? '' })
    else if (sign === '.') tokens.push({ kind: 'point', words: sign })
    else if (sign === ',') tokens.push({ kind: 'comma', words: sign })
    else if (sign === '%') tokens.push({ kind: 'percent', words: sign })
    else if (sign === '@') tokens.push({ kind: 'text', words: '' })
    else if (exponent === undefined) tokens.push({ kind: 'words', words: quoted ?? escaped ?? other ?? '' })
  }
  return { tokens, holds }
}

/** The sections of a format, parted by `;` outside of what is quoted. */
function sectionsOf(format: string): readonly FormatSection[] {
  const parts: string[] = ['']
  for (const [piece] of format.matchAll(/"[^"]*"|[\\!].|\[[^\]]*\]|[^"]/gsu)) {
    if (piece === ';') parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts.map(sectionOf)
}

function sectionFor(sections: readonly FormatSection[], value: number): FormatSection | undefined {
  const numeric = sections.slice(0, 3)
  if (numeric.some(({ holds }) => holds))
    return numeric.find(({ holds }) => holds?.(value)) ?? numeric.findLast(({ holds }) => !holds)
  const [positive, negative = positive, zero = positive] = numeric
  return value > 0 ? positive : value < 0 ? negative : zero
}

const wordsOf = (tokens: readonly Token[]) =>
  tokens
    .map(({ words }) => words)
    .join('')
    .trim()

/** `#` and `?` show nothing of a zero. */
const showsDigits = (tokens: readonly Token[], value: number) =>
  tokens.some(
    ({ kind, words }) => kind === 'text' || (kind === 'digit' && (value !== 0 || !/[#?]/.test(words))),
  )

function shownBy({ tokens }: FormatSection, value: number): ShownNumber {
  const first = tokens.findIndex(({ kind }) => kind === 'digit')
  const last = tokens.findLastIndex(({ kind }) => kind === 'digit')
  const isHidden = !showsDigits(tokens, value)
  if (first < 0 || isHidden)
    return { power: 0, before: wordsOf(tokens), behind: '', isHidden, isBroken: false, drawn: null }
  const core = tokens.slice(first, last + 1)
  const rest = tokens.slice(last + 1)
  const inner = core.filter(({ kind, words }) => kind === 'words' && words !== '')
  const place = core.findIndex(({ kind, words }) => kind === 'words' && words === '.')
  const isDrawn = inner.length === 1 && place >= 0 && !core.some(({ kind }) => kind === 'point')
  const drawn = isDrawn ? core.slice(place).filter(({ kind }) => kind === 'digit').length : null
  const isScaling = ({ kind }: Token, at: number) => kind === 'comma' && tokens[at + 1]?.kind !== 'digit'
  const thousands = tokens.filter((token, at) => at > first && isScaling(token, at)).length
  const percents = tokens.filter(({ kind }) => kind === 'percent').length
  return {
    power: percents * 2 - thousands * 3 - (drawn ?? 0),
    before: wordsOf(tokens.slice(0, first)),
    behind: wordsOf(rest.filter(({ kind }) => kind !== 'comma')),
    isHidden: false,
    isBroken: inner.length > 0 && !isDrawn,
    drawn,
  }
}

/** How a format shows a number; null where it shows just that number. */
export function shownNumber(format: string, value: number): ShownNumber | null {
  const section = sectionFor(sectionsOf(format), value)
  if (!section) return null
  const shown = shownBy(section, value)
  const { power, before, behind, isHidden, isBroken } = shown
  const isPlain = power === 0 && !isHidden && !isBroken && before === '' && behind === ''
  return isPlain ? null : shown
}

/** Whether a format shows nothing of a text: its fourth section is blank. */
export function hidesText(format: string): boolean {
  const [, , , text] = sectionsOf(format)
  return text !== undefined && !text.tokens.some(({ kind }) => kind === 'text') && wordsOf(text.tokens) === ''
}

/** A number with a point drawn among its digits, as it is seen. */
export function drawnText(value: number, { power, before, behind, drawn }: ShownNumber): string | null {
  const decimal = drawn === null ? null : decimalOfNumber(value)
  return decimal && `${before}${roundedText(shifted(decimal, power), drawn ?? 0)}${behind}`
}

/** A format in the words that SheetJS writes it out by: every letter that is no sign of a format is quoted. */
export const plainFormat = (format: string): string =>
  format
    .replaceAll('G/通用格式', 'General')
    .replace(/"[^"]*"|\[[^\]]*\]|!(.)|([^\p{ASCII}]+)/gsu, (whole, escaped?: string, words?: string) =>
      escaped !== undefined ? `\\${escaped}` : words !== undefined ? `"${words}"` : whole,
    )
