/** A note on a cell. */
export interface Note {
  readonly at: string
  readonly text: string
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** Words as they stand in XML. */
export const escaped = (text: string): string => text.replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? '')

/** The words of notes as a part of a workbook; `author` stands with each. */
export const commentsPart = (notes: readonly (Note & { readonly author?: string })[]): string => {
  const authors = [...new Set(notes.map(({ author = '' }) => author))]
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="${MAIN}">` +
    `<authors>${authors.map((author) => `<author>${escaped(author)}</author>`).join('')}</authors>` +
    `<commentList>${notes
      .map(
        ({ at, text, author = '' }) =>
          `<comment ref="${at}" authorId="${authors.indexOf(author)}">` +
          `<text><t xml:space="preserve">${escaped(text)}</t></text></comment>`,
      )
      .join('')}</commentList></comments>`
  )
}

/** Row and column, from 0, of an address. */
function placeIn(at: string): readonly [number, number] {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
  return [Number(row) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1]
}

const CHARACTERS_A_LINE = 16
const MOST_LINES = 14
const linesOf = (text: string) =>
  Math.min(
    MOST_LINES,
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / CHARACTERS_A_LINE)), 1),
  )

function box({ at, text }: Note, place: number): string {
  const [row, column] = placeIn(at)
  const lines = Math.max(4, linesOf(text))
  return (
    `<v:shape id="_x0000_s${1025 + place}" type="#_x0000_t202" style="position:absolute;visibility:hidden;` +
    `width:180pt;height:${lines * 15}pt" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${column + 1},15,${row},2,${column + 3},15,${row + lines},2</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  )
}

/** The boxes of notes, which office programs need beside the words. */
export const boxesPart = (notes: readonly Note[]): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
  notes.map(box).join('') +
  '</xml>'
