import { describe, expect, it } from 'vitest'
import { toldOf } from '@/channels/shared/quarter'
import { makeSlides } from '@/channels/slides/slides'
import { openPackage, packageProblems, targetsOf } from '#tests/channels/export/office-package'
import { slideRuleProblems } from './slide-rules'
import { city, quarterOf, sampleQuarter } from '#tests/channels/export/sample'
import { all } from '#tests/channels/export/xml'

const quarter = sampleQuarter()
const bytes = await makeSlides(quarter)
const deck = openPackage(bytes)
const slides = Object.keys(deck.xml)
  .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
  .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
const textOf = (path: string) =>
  all(deck.xml[path]!, 'a:t')
    .map(({ text }) => text)
    .join('')

describe('slides', () => {
  it('are a package whose parts have a type, are led to, and are there', () => {
    expect(packageProblems(deck)).toEqual([])
  })

  it('break no rule of the schema: axes, order, unique ids, one title a slide', () => {
    expect(slideRuleProblems(deck)).toEqual([])
  })

  it('carry charts whose workbooks are whole packages too', () => {
    const books = Object.keys(deck.files).filter((path) => path.endsWith('.xlsx'))
    expect(books.length).toBeGreaterThanOrEqual(8)
    for (const path of books)
      expect([path, packageProblems(openPackage(deck.files[path]!))]).toEqual([path, []])
  })

  it('tell every scene by its finding, and whose figures they are on each of them', () => {
    const texts = slides.map(textOf)
    for (const { title } of toldOf(quarter)) expect(texts.some((text) => text.includes(title))).toBe(true)
    for (const text of texts) {
      expect(text).toContain(quarter.head.issuer)
      expect(text).toContain('示例数据')
    }
  })

  it('carry notes with the definitions, a paragraph each', () => {
    const notes = slides.map((path) =>
      [...targetsOf(deck, path).values()].find((one) => one.includes('notesSlide')),
    )
    expect(notes.every((path) => path !== undefined)).toBe(true)
    const completion = notes
      .map((path) => deck.xml[path!]!)
      .find((root) => all(root, 'a:t').some(({ text }) => text.startsWith('投资完成')))
    const paragraphs = all(completion!, 'a:t').map(({ text }) => text)
    expect(paragraphs.some((text) => text.startsWith('完成率 = '))).toBe(true)
    expect(paragraphs.every((text) => !text.includes('\n'))).toBe(true)
  })

  it('show every project, over several slides', () => {
    const texts = slides.map(textOf).join('\n')
    const projects = toldOf(quarter, 'projects')[0]!.table.rows.map(([name]) => String(name))
    expect(projects.filter((name) => !texts.includes(name.replace('&', '&amp;')))).toEqual([])
  })

  it('are the same bytes whenever they are made', async () => {
    expect(Buffer.from(await makeSlides(sampleQuarter())).equals(Buffer.from(bytes))).toBe(true)
  })

  it('say the issuer’s own notes first', async () => {
    const noted = openPackage(await makeSlides({ ...quarter, notes: { overview: '先讲总量，再讲<速度>' } }))
    const texts = Object.entries(noted.xml).flatMap(([path, root]) =>
      path.includes('notesSlides/') ? all(root, 'a:t').map(({ text }) => text) : [],
    )
    expect(texts).toContain('先讲总量，再讲&lt;速度&gt;')
  })

  it.each(['zh-CN', 'en'] as const)(
    'hold for a first quarter with little published, in %s',
    async (locale) => {
      const [first] = city
      const alone = {
        ...first!,
        projects: first!.projects.slice(0, 1),
        assessment: null,
        pipeline: [],
        services: [],
      }
      const made = openPackage(await makeSlides(quarterOf([alone], alone.period, locale)))
      expect([...packageProblems(made), ...slideRuleProblems(made)]).toEqual([])
    },
  )
})

describe('the rules that slides are held to', () => {
  const broken = (path: string, change: (xml: string) => string) => {
    const text = new TextDecoder().decode(deck.files[path])
    const changed = change(text)
    expect(changed).not.toBe(text)
    return changed
  }

  it.each([
    [
      'an orphan axis',
      'ppt/charts/chart1.xml',
      (xml: string) => xml.replace('</c:barChart>', '<c:axId val="7"/></c:barChart>'),
      /axes named/,
    ],
    [
      'a shape id twice',
      'ppt/slides/slide2.xml',
      (xml: string) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'),
      /not unique/,
    ],
    [
      'elements out of order',
      'ppt/presentation.xml',
      (xml: string) =>
        xml.replace(/(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/, '$2$1'),
      /too late/,
    ],
    [
      'an empty value',
      'ppt/charts/chart1.xml',
      (xml: string) => xml.replace(/<c:v>[\d.]+<\/c:v>/, '<c:v></c:v>'),
      /empty value/,
    ],
  ] as const)('find %s', async (_, path, change, problem) => {
    const { parseXml } = await import('#tests/channels/export/xml')
    const root = parseXml(broken(path, change))
    expect(slideRuleProblems({ ...deck, xml: { ...deck.xml, [path]: root } }).join('\n')).toMatch(problem)
  })

  it('find a part that nothing leads to, and one that is not there', () => {
    const extra = { ...deck, files: { ...deck.files, 'ppt/media/x.png': new Uint8Array() } }
    expect(packageProblems(extra)).toContain('nothing leads to ppt/media/x.png')
    const files = { ...deck.files }
    delete files['ppt/theme/theme2.xml']
    expect(packageProblems({ ...deck, files }).join()).toContain('ppt/theme/theme2.xml is not there')
  })
})
