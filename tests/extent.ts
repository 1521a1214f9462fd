/** `whole` in `npm run test:long`; else what is long is as short as in `.ci/run`. */
export const EXTENT: 'bounded' | 'whole' = process.env['TEST_EXTENT'] === 'whole' ? 'whole' : 'bounded'

/** A number of repetitions: so many where time is bounded, so many else. */
export const times = (bounded: number, whole: number): number => (EXTENT === 'whole' ? whole : bounded)
