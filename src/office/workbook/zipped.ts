import { zipSync } from 'fflate'

/** Zip files know years from 1980. */
const MTIME = '1980-01-01T00:00'

/** Files as one .zip; the same files are the same bytes, whenever they are packed. `level` 0 only stores them. */
export const zipped = (files: Readonly<Record<string, Uint8Array>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync({ ...files }, { level, mtime: MTIME })
