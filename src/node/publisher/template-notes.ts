/** A note on a cell. */
export interface Note {
  readonly at: string
  readonly text: string
}

/** Choices that the cells of a range offer. */
export interface CellChoice {
  readonly range: string
  readonly choices: readonly string[]
}

export interface SheetNotes {
  readonly notes: readonly Note[]
  readonly lists: readonly CellChoice[]
}

interface NotedSheet extends SheetNotes {
  readonly name: string
  /** Whether its first row is repeated on every page. */
  readonly hasHeading: boolean
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const escaped = (text: string) =>
  text.replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[sign] ?? '')

const validations = (lists: readonly CellChoice[]) =>
  lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists
        .map(
          ({ range, choices }) =>
            `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}">` +
            `<formula1>"${escaped(choices.join(','))}"</formula1></dataValidation>`,
        )
        .join('')}</dataValidations>`

const comments = (notes: readonly Note[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}"><authors><author></author></authors>` +
  `<commentList>${notes
    .map(({ at, text }) => `<comment ref="${at}" authorId="0"><text><t>${escaped(text)}</t></text></comment>`)
    .join('')}</commentList></comments>`

/** Row and column, from 0, of an address. */
function placeOf(at: string): readonly [number, number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
  return [Number(row) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1]
}

/** The boxes of notes, which office programs need beside the text. */
const boxes = (notes: readonly Note[]) =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
  notes
    .map(({ at }, place) => {
      const [row, column] = placeOf(at)
      return (
        `<v:shape id="_x0000_s${1025 + place}" type="#_x0000_t202" style="position:absolute;visibility:hidden;` +
        `width:160pt;height:60pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>` +
        `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
        `<x:Anchor>${column + 1},15,${row},2,${column + 3},15,${row + 4},2</x:Anchor>` +
        `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
      )
    })
    .join('') +
  '</xml>'

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'

function notedSheet(xml: string, { notes, lists }: NotedSheet): string {
  return xml
    .replace(/(<worksheet[^>]*>)/, `$1${FIT}`)
    .replace('</sheetData>', `</sheetData>${validations(lists)}`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ')
    .replace('</worksheet>', `${notes.length > 0 ? '<legacyDrawing r:id="rIdNotes"/>' : ''}</worksheet>`)
}

const titles = (sheets: readonly NotedSheet[]) =>
  sheets
    .flatMap(({ name, hasHeading }, at) =>
      hasHeading
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$1:$1</definedName>`
        : [],
    )
    .join('')

/**
 * Adds to an .xlsx what its library cannot write: notes on cells, lists to choose from, pages fitted to the width with
 * repeated headings.
 */
export function withNotes(
  files: ReadonlyMap<string, string>,
  sheets: readonly NotedSheet[],
): ReadonlyMap<string, string> {
  const noted = new Map(files)
  const change = (path: string, change: (xml: string) => string) =>
    noted.set(path, change(noted.get(path) ?? ''))
  sheets.forEach((sheet, at) => {
    const place = at + 1
    change(`xl/worksheets/sheet${place}.xml`, (xml) => notedSheet(xml, sheet))
    if (sheet.notes.length === 0) return
    noted.set(`xl/comments${place}.xml`, comments(sheet.notes))
    noted.set(`xl/drawings/vmlDrawing${place}.vml`, boxes(sheet.notes))
    const relation = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="../${target}"/>`
    change(`xl/worksheets/_rels/sheet${place}.xml.rels`, (xml) =>
      xml.replace(
        '</Relationships>',
        relation('rIdNotes', 'vmlDrawing', `drawings/vmlDrawing${place}.vml`) +
          relation('rIdWords', 'comments', `comments${place}.xml`) +
          '</Relationships>',
      ),
    )
    change('[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        '<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml" ' +
          `PartName="/xl/comments${place}.xml"/></Types>`,
      ),
    )
  })
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      /(<Types[^>]*>)/,
      '$1<Default ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing" Extension="vml"/>',
    ),
  )
  change('xl/workbook.xml', (xml) =>
    xml.replace('<definedNames/>', `<definedNames>${titles(sheets)}</definedNames>`),
  )
  return noted
}
