import { isResidentNumber, passesLuhn } from '../check-digits'
import { textsOf } from '../texts'
import type { PlausibilityRule } from '../rule'

type PersonalKind = 'mobile' | 'resident' | 'card' | 'email'

/** Digits, also in groups that spaces or hyphens part. */
const DIGITS = /(?<![\dA-Za-z])\d(?:[ -]?\d){9,}[Xx]?(?![\dA-Za-z])/g
const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/
const MOBILE = /^(?:86)?1[3-9]\d{9}$/
/** Cards of banks begin so, and have so many digits. */
const CARD = /^[3-6]\d{14,18}$/

function kindOfDigits(digits: string): PersonalKind | null {
  if (MOBILE.test(digits)) return 'mobile'
  if (isResidentNumber(digits)) return 'resident'
  return CARD.test(digits) && passesLuhn(digits) ? 'card' : null
}

/** The kinds of personal data in a text. */
export function personalDataIn(written: string): readonly PersonalKind[] {
  const text = written.normalize('NFKC')
  const found = new Set<PersonalKind>()
  for (const [match] of text.matchAll(DIGITS)) {
    const kind = kindOfDigits(match.replace(/[ -]/g, ''))
    if (kind) found.add(kind)
  }
  if (EMAIL.test(text)) found.add('email')
  return [...found]
}

/** Numbers of persons stand in a text that goes public. */
export const personalData: PlausibilityRule = {
  id: 'personal-data',
  level: 'refuse',
  look: ({ edition }) =>
    textsOf(edition).flatMap(({ path, text }) =>
      personalDataIn(text).map((what) => ({ paths: [path] as const, named: { what: { word: what } } })),
    ),
}
