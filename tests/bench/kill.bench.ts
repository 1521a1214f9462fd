import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyFolder } from '@/node/publisher/verify-folder'
import { killPublishing, seeded } from '../node/publisher/kill'
import { publish, q2, q3, trusted } from '../node/publisher/publish-kit'
import type { Bench } from './bench'

/** kill -9 at 100 random moments of publishing. */
const KILLS = 100
const WITHIN_MS = 400

const kill: Bench = {
  name: 'kill -9 while publishing',
  async run() {
    const dir = await mkdtemp(join(tmpdir(), 'kill-bench-'))
    const random = seeded(20_211_026)
    let bad = 0
    let cutOff = 0
    try {
      await publish(dir, q2())
      await publish(dir, q3())
      for (let at = 1; at <= KILLS; at += 1) {
        await killPublishing(dir, at * 1_000, random() * WITHIN_MS)
        const { problems, notes } = await verifyFolder(dir, trusted)
        if (problems.length > 0) bad += 1
        if (notes.length > 0) cutOff += 1
      }
    } finally {
      await rm(dir, { recursive: true })
    }
    process.stderr.write(`${cutOff} of ${KILLS} kills cut a publishing off\n`)
    return [{ name: `folders that do not verify after ${KILLS} kills`, measured: bad, target: 0, unit: '' }]
  },
}
export default kill
