import { crashesAtEvery } from './crash-steps'

// Every step in turn: crash.long.test.ts.
crashesAtEvery(4)
