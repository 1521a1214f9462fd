import { computed } from 'vue'
import { useKept } from '@/channels/shared/use-kept'
import {
  headingsFileText,
  readHeadingsFile,
  withHeading,
  type HeadingMap,
} from '@/office/workbook/heading-map'

/** What a person said of headings: kept in this browser for the next quarter, and as a file for the command line. */
export function useHeadings() {
  const kept = useKept('liangping-headings', headingsFileText({}))
  const said = computed<HeadingMap>(() => {
    const read = readHeadingsFile(kept.value)
    return read.ok ? read.value : {}
  })
  return {
    said,
    /** Says which field a heading of a sheet is; null: its column is not read. */
    say: (sheet: string, heading: string, key: string | null) => {
      kept.value = headingsFileText(withHeading(said.value, sheet, heading, key))
    },
    forget: () => {
      kept.value = headingsFileText({})
    },
    text: kept,
  }
}
