import type { Say } from '@/core/i18n/say'
import { dutyRows } from './duty-rows'
import type { FactSection, StatusFacts } from './facts'
import { deviceRows, frameRows } from './place-rows'
import { pollingRows, publicationRows } from './publication-rows'
import { configRows, sceneRows } from './scene-rows'
import type { ToldRow } from './told'

const SECTIONS: Readonly<Record<string, (facts: StatusFacts, say: Say) => readonly ToldRow[]>> = {
  publication: publicationRows,
  polling: pollingRows,
  scenes: sceneRows,
  duty: dutyRows,
  frame: frameRows,
  device: deviceRows,
  config: configRows,
}

/** Everything on the status page, in words. */
export const statusOf = (facts: StatusFacts, say: Say): readonly FactSection[] =>
  Object.entries(SECTIONS).map(([id, rows]) => ({
    id,
    heading: say.t(`status.section.${id}`),
    rows: rows(facts, say).map((row) => ({ ...row, label: say.t(`status.${row.id}`) })),
  }))

/** The labels of the rows that need attention. */
export const attention = (sections: readonly FactSection[]): readonly string[] =>
  sections.flatMap(({ rows }) => rows.filter(({ state }) => state === 'attention').map(({ label }) => label))
