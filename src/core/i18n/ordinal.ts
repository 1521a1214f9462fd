const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const rules = new Intl.PluralRules('en', { type: 'ordinal' })

/** A whole number as English counts places: 1st, 2nd, 11th. */
export const ordinal = (place: number): string => `${place}${SUFFIXES[rules.select(place)] ?? 'th'}`
