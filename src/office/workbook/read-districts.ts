import { isNotPublished } from './cell'
import { readPlaces, type Lookup } from './names'
import { fault, refuse } from './mistakes'
import { gather, placed, sound, unreadable, type Read } from './read'
import { isOfLevel } from './sections'
import type { SectionRow, TableRow } from './table'

const districtIn = ({ section, labelCell }: SectionRow, lookup: Lookup) =>
  readPlaces({ ...labelCell, text: section.name, value: section.name }, lookup)

/**
 * The districts of a project: of its column; where that is not filled, of the innermost section over it that is named like one. Refused: a
 * column that names another district than the section, a section that names none, a row that none stands over. Where
 * nothing in the table tells of districts, that is told of the table and not of each row.
 */
export const districtsOf = (row: TableRow, lookup: Lookup, isTold: boolean): Read<readonly string[]> =>
  gather((take, add) => {
    const sections = row.sections.filter(({ section }) => !isOfLevel(section)).toReversed()
    const own = sections.find((one) => districtIn(one, lookup).ok)
    const ofSection = own && districtIn(own, lookup)
    const isBlank = isNotPublished(row.cell('districts'))
    if (row.column('districts') && !(isBlank && ofSection?.ok)) {
      const read = take(row.read('districts', (cell) => readPlaces(cell, lookup), []))
      const [id] = ofSection?.ok ? ofSection.value : []
      if (own && id !== undefined && read.length > 0 && !read.includes(id))
        add(refuse(row.sheet, row.cell('districts'), fault('otherSection', { section: own.section.name })))
      return read
    }
    if (ofSection?.ok) return ofSection.value
    const [nearest] = sections
    if (nearest) return take(placed(row.sheet, nearest.labelCell, districtIn(nearest, lookup), []))
    const none = unreadable('noDistrict', undefined, { names: lookup.offered })
    return take(isTold ? placed(row.sheet, row.cell('name'), none, []) : sound([]))
  })
