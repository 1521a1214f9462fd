import { escaped } from './notes'

/** What the cells of a range may hold, as the office program checks it while somebody types. */
export interface CellCheck {
  readonly range: string
  readonly rule:
    | { readonly choices: readonly string[] }
    /** A number from 0 on. */
    | { readonly least: number }
    | { readonly mostCharacters: number }
  /** What is wanted, told while the cell is chosen and where it is refused. */
  readonly told?: string
}

/** A list written into its rule can be this long. */
const LONGEST_LIST = 255
/** The most that office programs show of a hint. */
const LONGEST_HINT = 225

function ruleOf(rule: CellCheck['rule']): { readonly attributes: string; readonly formula: string } | null {
  if ('choices' in rule) {
    const list = rule.choices.join(',')
    const isSayable = list.length <= LONGEST_LIST && rule.choices.every((choice) => !choice.includes(','))
    return isSayable ? { attributes: 'type="list"', formula: `"${escaped(list)}"` } : null
  }
  if ('least' in rule)
    return { attributes: 'type="decimal" operator="greaterThanOrEqual"', formula: String(rule.least) }
  return {
    attributes: 'type="textLength" operator="lessThanOrEqual"',
    formula: String(rule.mostCharacters),
  }
}

function validation({ range, rule, told }: CellCheck): string {
  const made = ruleOf(rule)
  if (!made) return ''
  const hint = told === undefined ? '' : escaped(told.slice(0, LONGEST_HINT))
  const words = told === undefined ? '' : ` showInputMessage="1" error="${hint}" prompt="${hint}"`
  return (
    `<dataValidation ${made.attributes} allowBlank="1" showErrorMessage="1"${words} sqref="${range}">` +
    `<formula1>${made.formula}</formula1></dataValidation>`
  )
}

/** The checks of a sheet in the XML of its part; nothing for a list too long to be written so. */
export function validations(checks: readonly CellCheck[]): string {
  const all = checks.map(validation).filter((one) => one !== '')
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`
}
