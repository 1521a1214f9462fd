import type { OfficePackage } from '#tests/channels/export/office-package'
import { targetsOf } from '#tests/channels/export/office-package'
import { all, type Node } from '#tests/channels/export/xml'

/** The order that the schema asks for, of the elements that are written here. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:defaultTextStyle',
  ],
  'c:chartSpace': [
    'c:date1904',
    'c:lang',
    'c:roundedCorners',
    'c:chart',
    'c:spPr',
    'c:txPr',
    'c:externalData',
  ],
  'c:chart': ['c:title', 'c:autoTitleDeleted', 'c:plotArea', 'c:legend', 'c:plotVisOnly', 'c:dispBlanksAs'],
  'c:barChart': [
    'c:barDir',
    'c:grouping',
    'c:varyColors',
    'c:ser',
    'c:dLbls',
    'c:gapWidth',
    'c:overlap',
    'c:axId',
  ],
  'c:lineChart': ['c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:marker', 'c:axId'],
  'c:ser': [
    ...['c:idx', 'c:order', 'c:tx', 'c:spPr', 'c:invertIfNegative', 'c:marker', 'c:dPt', 'c:dLbls', 'c:cat'],
    ...['c:val', 'c:smooth'],
  ],
  'c:dLbls': [
    ...['c:numFmt', 'c:spPr', 'c:txPr', 'c:dLblPos', 'c:showLegendKey', 'c:showVal', 'c:showCatName'],
    ...['c:showSerName', 'c:showPercent', 'c:showBubbleSize'],
  ],
  'c:catAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:title', 'c:numFmt'],
    ...['c:majorTickMark', 'c:minorTickMark', 'c:tickLblPos', 'c:spPr', 'c:txPr', 'c:crossAx', 'c:crosses'],
    ...['c:auto', 'c:lblAlgn', 'c:lblOffset', 'c:noMultiLvlLbl'],
  ],
  'c:valAx': [
    ...['c:axId', 'c:scaling', 'c:delete', 'c:axPos', 'c:majorGridlines', 'c:title', 'c:numFmt'],
    ...['c:majorTickMark', 'c:minorTickMark', 'c:tickLblPos', 'c:spPr', 'c:txPr', 'c:crossAx', 'c:crosses'],
    ...['c:crossBetween', 'c:majorUnit'],
  ],
  'c:scaling': ['c:orientation', 'c:max', 'c:min'],
  'a:p': ['a:pPr', 'a:r', 'a:fld', 'a:br', 'a:endParaRPr'],
  'a:tcPr': ['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB', 'a:noFill', 'a:solidFill'],
}
/** Runs and breaks take turns. */
const MIXED = ['a:r', 'a:br', 'a:fld']
/** At most once below their parent. */
const ONCE = ['a:pPr', 'a:endParaRPr', 'c:grouping', 'c:dLbls', 'c:spPr', 'c:marker', 'c:cat', 'c:val']

function orderProblems(path: string, node: Node): string[] {
  const order = ORDER[node.name]
  const names = node.children.map(({ name }) => (MIXED.includes(name) ? 'a:r' : name))
  const places = names.map((name) => order?.indexOf(name) ?? 0)
  const own = order
    ? [
        ...names
          .filter((name) => !order.includes(name))
          .map((name) => `${path}: <${name}> in <${node.name}>`),
        ...names
          .filter((_, at) => at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0))
          .map((name) => `${path}: <${name}> too late in <${node.name}>`),
      ]
    : []
  const twice = ONCE.filter((name) => names.filter((other) => other === name).length > 1)
  return [
    ...own,
    ...twice.map((name) => `${path}: <${name}> twice in <${node.name}>`),
    ...node.children.flatMap((child) => orderProblems(path, child)),
  ]
}

const valuesOf = (nodes: readonly Node[]) => nodes.map(({ attributes }) => attributes['val'] ?? '')

/** A chart names exactly the axes that are there, each axis crosses another, and its numbers are complete. */
function chartProblems(path: string, root: Node): string[] {
  const axes = ['c:catAx', 'c:valAx', 'c:serAx', 'c:dateAx'].flatMap((name) => all(root, name))
  const ids = axes.flatMap((axis) => valuesOf(axis.children.filter(({ name }) => name === 'c:axId')))
  const named = ['c:barChart', 'c:lineChart']
    .flatMap((name) => all(root, name))
    .flatMap((chart) => valuesOf(chart.children.filter(({ name }) => name === 'c:axId')))
  const crossed = axes.flatMap((axis) => valuesOf(all(axis, 'c:crossAx')))
  return [
    ...(named.length === 2 && ids.length === 2
      ? []
      : [`${path}: ${named.length} axes named, ${ids.length} there`]),
    ...[...named, ...crossed].filter((id) => !ids.includes(id)).map((id) => `${path}: no axis ${id}`),
    ...all(root, 'c:v')
      .filter(({ text }) => text.trim() === '')
      .map(() => `${path}: an empty value`),
    ...all(root, 'c:numCache').flatMap((cache) =>
      all(cache, 'c:v')
        .filter(({ text }) => !Number.isFinite(Number(text)))
        .map(({ text }) => `${path}: ${text} is no number`),
    ),
  ]
}

function slideProblems(path: string, root: Node): string[] {
  const ids = all(root, 'p:cNvPr').map(({ attributes }) => attributes['id'] ?? '')
  const isSlide = /^ppt\/slides\//.test(path)
  const titles = all(root, 'p:ph').filter(({ attributes }) => attributes['type'] === 'title')
  const widths = all(root, 'a:tbl').flatMap((table) => {
    const columns = all(table, 'a:gridCol').length
    return all(table, 'a:tr')
      .filter((row) => row.children.filter(({ name }) => name === 'a:tc').length !== columns)
      .map(() => `${path}: a row without ${columns} cells`)
  })
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${path}: shape ids are not unique: ${ids.join(' ')}`]),
    ...(isSlide && titles.length !== 1 ? [`${path}: ${titles.length} titles`] : []),
    ...widths,
  ]
}

/** What PowerPoint would offer to repair; empty where it would not. */
export function slideRuleProblems(found: OfficePackage): string[] {
  const parts = Object.entries(found.xml)
  const masters = [...targetsOf(found, 'ppt/slideMasters/slideMaster1.xml').values()]
  const notes = [...targetsOf(found, 'ppt/notesMasters/notesMaster1.xml').values()]
  const shared = notes.filter((target) => target.includes('/theme/') && masters.includes(target))
  return [
    ...parts.flatMap(([path, root]) => [
      ...orderProblems(path, root),
      ...(/^ppt\/(slides|slideLayouts|notesSlides)\/[^/]+\.xml$/.test(path) ? slideProblems(path, root) : []),
      ...(/^ppt\/charts\/[^/]+\.xml$/.test(path) ? chartProblems(path, root) : []),
    ]),
    ...shared.map((theme) => `the masters of slides and notes share ${theme}`),
  ]
}
