// @in-window
import { shown as thereIs } from '../../scenes/setup'
import { sceneIds } from '@/scenes/ids'
import { read } from '@e965/xlsx'
import { mount } from '@vue/test-utils'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isAbsent } from '@/core/figures/figure'
import { openFigures } from '@/core/figures/open-figures'
import BulletinPaper from '@/channels/bulletin/BulletinPaper.vue'
import SceneView from '@/channels/shared/SceneView.vue'
import { readConfig } from '@/core/display/read-config'
import { layOut, contentBoxOf } from '@/core/frame/geometry'
import { SETTING } from '@/core/frame/setting'
import { day } from '@/core/charts/theme'
import { computed } from 'vue'
import { registry } from '@/scenes/registry'
import { makeBook } from '@/channels/book/book'
import { toldOf } from '@/channels/shared/quarter'
import { planSlides } from '@/channels/slides/plan'
import { makeSlides } from '@/channels/slides/slides'
import { onStage } from '../on-frame'
import { city, sampleQuarter } from './sample'

const quarter = sampleQuarter()
/** The open figures of the quarter: what other programs read. */
const open = new Map(
  openFigures(city, '2021Q3').figures.flatMap((figure) =>
    isAbsent(figure) || typeof figure.value !== 'number' ? [] : [[figure.id, figure] as const],
  ),
)
const YUAN = 100_000_000
const scaled = (id: string) => {
  const figure = open.get(id)!
  return figure.unit === 'yuan' ? Number(figure.value) / YUAN : Number(figure.value)
}
type Cells = Readonly<Record<string, { readonly v?: unknown } | undefined>>
const cellAt = (sheet: unknown, row: number, column: number) =>
  (sheet as Cells)[`${String.fromCharCode(65 + column)}${row + 1}`]?.v

/** A frame whose language knows the bulletin's words. */
const onPaper = (() => {
  const room = contentBoxOf(
    layOut({ window: { width: 1280, height: 800 }, config: readConfig({}, sceneIds).config.stage }),
  )
  return {
    global: {
      provide: {
        [SETTING as symbol]: computed(() => ({ say: quarter.say, theme: day, motion: false, room })),
      },
    },
  }
})()

/** Every open figure that an element shows, by id, with the raw values beside it. */
function shownIn(element: Element): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>()
  for (const data of element.querySelectorAll<HTMLDataElement>('data[data-figure]')) {
    const id = data.dataset['figure'] ?? ''
    if (open.has(id)) shown.set(id, (shown.get(id) ?? new Set()).add(data.getAttribute('value') ?? ''))
  }
  return shown
}
const asText = (id: string) => new Set([String(open.get(id)!.value)])

describe('the same number', () => {
  it('stands in the workbooks of the slides’ charts, by the figure’s id', async () => {
    const files = unzipSync(await makeSlides(quarter))
    const charts = planSlides(quarter).flatMap(({ chart }) => (chart ? [chart] : []))
    let compared = 0
    charts.forEach((chart, at) => {
      const sheet = read(files[`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`]!).Sheets['Sheet1']
      const xml = new TextDecoder().decode(files[`ppt/charts/chart${at + 1}.xml`])
      chart.series.forEach(({ figures }, column) =>
        figures.forEach((figure, row) => {
          if (!figure || !open.has(figure.id)) return
          expect([figure.id, cellAt(sheet, row + 1, column + 1)]).toEqual([figure.id, scaled(figure.id)])
          expect(xml).toContain(`<c:v>${scaled(figure.id)}</c:v>`)
          compared += 1
        }),
      )
    })
    expect(compared).toBeGreaterThan(30)
  })

  it('stands in the workbook, by the figure’s id', async () => {
    const book = read(await makeBook(quarter))
    let compared = 0
    for (const { name, table } of toldOf(quarter))
      table.rows.forEach((row, at) =>
        row.forEach((cell, column) => {
          if (typeof cell === 'string' || !open.has(cell.id) || column > 25) return
          expect([cell.id, cellAt(book.Sheets[name], 4 + at, column)]).toEqual([cell.id, scaled(cell.id)])
          compared += 1
        }),
      )
    expect(compared).toBeGreaterThan(80)
  })

  it('stands in the bulletin, and on the wall, by the figure’s id', () => {
    const bulletin = shownIn(mount(BulletinPaper, { props: { quarter, narrow: false }, ...onPaper }).element)
    expect(bulletin.size).toBeGreaterThan(70)
    for (const [id, values] of bulletin) expect([id, values]).toEqual([id, asText(id)])
    const onWall = new Map<string, Set<string>>()
    for (const { id } of toldOf(quarter)) {
      const props = {
        scene: registry.find((one) => one.id === id)!.show(thereIs(quarter.derived.scenes[id])),
        page: { from: 0, to: 8, characters: 0 },
      }
      for (const [figure, values] of shownIn(mount(SceneView, { props, ...onStage() }).element))
        onWall.set(figure, new Set([...(onWall.get(figure) ?? []), ...values]))
    }
    expect(onWall.size).toBeGreaterThan(70)
    for (const [id, values] of onWall) expect([id, values]).toEqual([id, asText(id)])
    expect([...bulletin.keys()].filter((id) => onWall.has(id)).length).toBeGreaterThan(60)
  })
})
