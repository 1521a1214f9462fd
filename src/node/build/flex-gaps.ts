import { AtRule, Declaration, Rule, type Plugin, type Root } from 'postcss'

/** Flex boxes have gaps from Chromium 84 on, which knows this word as well: `gap` itself was there for grids before. */
const WITHOUT_GAPS = 'not (color: revert)'

interface Flex {
  readonly rowGap: string
  readonly columnGap: string
  readonly isColumn: boolean
  readonly wraps: boolean
  readonly isAtEnd: boolean
}
const NONE: Flex = { rowGap: '0', columnGap: '0', isColumn: false, wraps: false, isAtEnd: false }

/** The parts of a value: those in parentheses are one. */
const PART = /(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g
const lastCompound = (selector: string): string => selector.split(/[\s>+~]+/).at(-1) ?? selector
const isFlex = ({ prop, value }: Declaration) => prop === 'display' && /^(inline-)?flex$/.test(value)

function withDeclared(flex: Flex, { prop, value }: Declaration): Flex {
  const [rowGap = '0', columnGap = rowGap] = value.match(PART) ?? []
  if (prop === 'gap') return { ...flex, rowGap, columnGap }
  if (prop === 'row-gap') return { ...flex, rowGap }
  if (prop === 'column-gap') return { ...flex, columnGap: rowGap }
  if (prop === 'flex-wrap') return { ...flex, wraps: value !== 'nowrap' }
  if (prop === 'justify-content') return { ...flex, isAtEnd: /end$/.test(value) }
  return prop === 'flex-direction' ? { ...flex, isColumn: value.startsWith('column') } : flex
}

/** Margins of the children in place of gaps. On lines that wrap, each child has its gap at the side where lines are ragged. */
function marginsOf({
  rowGap,
  columnGap,
  isColumn,
  wraps,
  isAtEnd,
}: Flex): readonly [of: string, [string, string][]] {
  if (wraps)
    return [
      isAtEnd ? '> * + *' : '> :not(:last-child)',
      [
        [isAtEnd ? 'margin-left' : 'margin-right', columnGap],
        ['margin-bottom', rowGap],
      ],
    ]
  const along = isColumn ? 'margin-top' : 'margin-left'
  const across = isColumn ? 'margin-left' : 'margin-top'
  return [
    '> * + *',
    [
      [along, isColumn ? rowGap : columnGap],
      [across, '0'],
    ],
  ]
}

function follow(root: Root): void {
  const known = new Map<string, Flex>()
  root.walkRules((rule) => {
    const declared = rule.nodes.filter((node) => node instanceof Declaration)
    const names = rule.selectors.map(lastCompound)
    const before = names.map((name) => known.get(name)).find((flex) => flex !== undefined)
    if (before === undefined && !declared.some(isFlex)) return
    const flex = declared.reduce(withDeclared, before ?? NONE)
    for (const name of names) known.set(name, { ...flex, ...known.get(name) })
    if (Object.entries(flex).join() === Object.entries(before ?? NONE).join()) return
    const [of, all] = marginsOf(flex)
    // What nothing said before needs no zero.
    const margins = all.filter(([, value]) => before !== undefined || value !== '0')
    if (margins.length === 0) return
    const selector = rule.selectors.map((box) => `${box} ${of}`).join(', ')
    const place = rule.source === undefined ? {} : { source: rule.source }
    const nodes = margins.map(([prop, value]) => new Declaration({ prop, value, ...place }))
    const children = new Rule({ selector, nodes, ...place })
    rule.after(new AtRule({ name: 'supports', params: WITHOUT_GAPS, nodes: [children], ...place }))
  })
}

/**
 * A PostCSS plugin: gives the children of flex boxes margins where the engine has no gaps for them. What a later rule of
 * the sheet says of the same box (in another shape of the frame, or on a narrow page) is followed.
 */
export const flexGaps: Plugin = { postcssPlugin: 'liangping-flex-gaps', Once: follow }
