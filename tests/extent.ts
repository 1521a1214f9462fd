/** `whole` in `npm run test:long`; else what is long is as short as in `.ci/run`. */
const IS_WHOLE = process.env['TEST_EXTENT'] === 'whole'

/** A number of repetitions: so many where time is bounded, so many else. */
export const times = (bounded: number, whole: number): number => (IS_WHOLE ? whole : bounded)
