/** `whole` in `npm run test:long`; else what is long is as short as in `.ci/run`. */
const IS_WHOLE = process.env['TEST_EXTENT'] === 'whole'

/** A number of repetitions: so many where time is bounded, so many else. */
export const times = (bounded: number, whole: number): number => (IS_WHOLE ? whole : bounded)

/** Whether the one at this place of a list is tried: where time is bounded, each third. */
export const isTried = (place: number): boolean => IS_WHOLE || place % 3 === 0
