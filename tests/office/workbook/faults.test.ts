import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { readSources, walk } from '../../architecture/sources'
import { written } from '@/office/workbook/mistakes'
import { createOfficeSay } from '@/core/i18n/office-say'

/** Each of these functions takes a fault's key; its two lists of names follow. */
const TAKERS = ['fault', 'unreadable']

interface Told {
  readonly where: string
  readonly key: string
  /** Names put into the problem, and into what repairs it. */
  readonly problem: readonly string[]
  readonly repair: readonly string[]
}

const keysOf = (node: ts.Expression | undefined): string[] | null =>
  node === undefined || (ts.isIdentifier(node) && node.text === 'undefined')
    ? []
    : ts.isObjectLiteralExpression(node)
      ? node.properties.map((property) =>
          property.name && ts.isIdentifier(property.name) ? property.name.text : '?',
        )
      : null

const told: Told[] = readSources()
  .filter(({ path }) => path.startsWith('office/workbook/'))
  .flatMap(({ path, script }) => {
    const found: Told[] = []
    walk(script, (node) => {
      if (!ts.isCallExpression(node)) return
      const { expression } = node
      const name = ts.isPropertyAccessExpression(expression)
        ? expression.name.text
        : expression.getText(script)
      const [key, ...names] = node.arguments
      if (!TAKERS.includes(name) || key === undefined) return
      const [problem, repair] = [keysOf(names[0]), keysOf(names[1])]
      if (problem === null || repair === null) return
      const choices = ts.isConditionalExpression(key) ? [key.whenTrue, key.whenFalse] : [key]
      for (const choice of choices) {
        if (ts.isStringLiteralLike(choice)) found.push({ where: path, key: choice.text, problem, repair })
      }
    })
    return found
  })

describe('every fault of the workbook', () => {
  it('is told somewhere', () => {
    expect(new Set(told.map(({ key }) => key)).size).toBeGreaterThan(60)
  })

  it.each(['zh-CN', 'en'] as const)('has just the places in its words that are filled, in %s', (locale) => {
    const say = createOfficeSay(locale)
    const filled = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1']))
    const broken = told.flatMap(({ where, key, problem, repair }) => {
      const fault = { key, problem: { ...filled(problem), ...counted(problem) }, repair: filled(repair) }
      try {
        written({ sheet: '', cell: '', value: '', fault }, say)
        return []
      } catch (error) {
        return `${where}: ${key}: ${String(error)}`
      }
    })
    expect(broken).toEqual([])
  })
})

const counted = (names: readonly string[]) => (names.includes('count') ? { count: 2 } : {})
