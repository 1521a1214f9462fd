/** Limits of publication.md, "Schema"; `list` keeps a mistake from growing without bound. */
export const LIMITS = {
  textCharacters: 500,
  indexBytes: 1_000_000,
  editionBytes: 32_000_000,
  projects: 20_000,
  list: 20_000,
  districtsOfProject: 100,
  firstYear: 1900,
  lastYear: 2200,
} as const
