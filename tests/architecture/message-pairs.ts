import ts from 'typescript'
import { walk, type Source } from './sources'

/** The words of a text in code; what is filled in is left out. */
function wordsOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => ` ${literal.text}`).join('')
  if (ts.isBinaryExpression(node)) {
    const [left, right] = [wordsOf(node.left), wordsOf(node.right)]
    return left === null || right === null ? null : left + right
  }
  return null
}

const HAN = /\p{Script=Han}/u

/** Every list of two texts in a file of which one is Chinese: a message in both languages. */
export function pairsIn({ script }: Source): readonly (readonly [zh: string, en: string])[] {
  const pairs: (readonly [string, string])[] = []
  walk(script, (node) => {
    if (!ts.isArrayLiteralExpression(node) || node.elements.length !== 2) return
    const [zh, en] = node.elements.map(wordsOf)
    if (zh != null && en != null && (HAN.test(zh) || HAN.test(en))) pairs.push([zh, en])
  })
  return pairs
}
