import { APP_DIR } from '../browser/serve-sample'
import { FIRST_LOAD_BUDGET_BYTES, measureFirstLoad } from '../first-load'
import type { Bench } from './bench'

const firstLoad: Bench = {
  name: 'JavaScript on first load',
  run: async () => {
    const bytes = measureFirstLoad(APP_DIR).reduce((sum, file) => sum + file.bytes, 0)
    return [
      {
        name: 'JavaScript on first load, gzipped',
        measured: bytes / 1000,
        target: FIRST_LOAD_BUDGET_BYTES / 1000,
        unit: 'KB',
      },
    ]
  },
}
export default firstLoad
