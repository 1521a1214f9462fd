/** Limits of the format (docs/format.md); `list` bounds lists that have no limit there. */
export const LIMITS = {
  textCharacters: 500,
  indexBytes: 1_000_000,
  editionBytes: 32_000_000,
  projects: 20_000,
  list: 20_000,
  districtsOfProject: 100,
  formerIds: 20,
  decisions: 100,
  wordCharacters: 12,
  firstYear: 1900,
  lastYear: 2200,
} as const
