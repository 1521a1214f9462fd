const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** The last character of a resident's number, from its first 17 digits (GB 11643). */
export const checkOf = (digits: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return CHECKS[sum % CHECKS.length] ?? ''
}

const ID = /^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/

/** A resident's number of 18 characters: a day of birth in it, and its check digit right. */
export const isResidentNumber = (text: string): boolean =>
  ID.test(text) && checkOf(text) === (text.at(-1) ?? '').toUpperCase()

/** Whether the last digit checks the others (Luhn, ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  if (!/^\d+$/.test(digits)) return false
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
