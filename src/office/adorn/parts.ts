const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** The parts of a package by their names, as texts that can be changed. */
export type PackageParts = Map<string, string>

/** Where the relationships of a part stand. */
export const relationsOf = (part: string): string => part.replace(/([^/]*)$/u, '_rels/$1.rels')

/** Adds a relationship of a kind, such as `comments`, to a part. */
export function relate(parts: PackageParts, part: string, id: string, kind: string, target: string): void {
  const name = relationsOf(part)
  const relation = `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const xml = (parts.get(name) ?? EMPTY_RELATIONS).replace(/(<Relationships[^>]*)\/>/u, '$1></Relationships>')
  parts.set(name, xml.replace('</Relationships>', `${relation}</Relationships>`))
}

const TYPES = '[Content_Types].xml'
const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Says what a new part is: `comments` or `worksheet`. */
export function declarePart(parts: PackageParts, name: string, kind: string): void {
  const xml = parts.get(TYPES) ?? ''
  if (xml.includes(`PartName="/${name}"`)) return
  const override = `<Override ContentType="${SHEET_TYPES}.${kind}+xml" PartName="/${name}"/>`
  parts.set(TYPES, xml.replace('</Types>', `${override}</Types>`))
}

/** Says what files `.vml` are: the boxes of notes. */
export function declareBoxes(parts: PackageParts): void {
  const xml = parts.get(TYPES) ?? ''
  if (/<Default[^>]*Extension="vml"/iu.test(xml)) return
  const vml =
    '<Default ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing" Extension="vml"/>'
  parts.set(TYPES, xml.replace(/(<Types[^>]*>)/u, `$1${vml}`))
}
