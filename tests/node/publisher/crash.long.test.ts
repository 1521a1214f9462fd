import { crashesAtEvery } from './crash-steps'

crashesAtEvery(1)
