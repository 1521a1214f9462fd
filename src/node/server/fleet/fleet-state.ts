import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ReportSchema, type Report } from '@/core/fleet/report'
import { admitted, type Admission, type Roster, type Screen } from '@/core/fleet/roster'
import { proofFolder, type ProofFolder } from './proof-folder'

const SAVE_EVERY_MS = 30_000
const DAY_MS = 24 * 3_600_000

const KeptSchema = v.array(v.object({ report: v.omit(ReportSchema, ['turns']), receivedAt: v.number() }))

/** The receiver's state: the screens in memory, their proof of play on disk. */
export interface FleetState {
  readonly roster: () => Roster
  readonly proof: ProofFolder
  /** Takes a report, one at a time; rejects where the proof cannot be written, and then nothing was taken. */
  readonly take: (report: Report) => Promise<Admission['kind']>
  readonly save: () => Promise<void>
}

/** Screens as they were when the receiver ended, with the turns that are on disk already. */
async function restored(file: string, proof: ProofFolder, nowMs: number): Promise<Roster> {
  const text = await readFile(file, 'utf8').catch(() => '[]')
  const roster = new Map<string, Screen>()
  let kept: v.InferOutput<typeof KeptSchema> = []
  try {
    kept = v.parse(KeptSchema, JSON.parse(text))
  } catch {
    // An unreadable file is ignored, because screens report again within half a minute.
  }
  for (const { report, receivedAt } of kept) roster.set(report.name, { report, receivedAt, turnsUntil: 0 })
  for await (const { screen, until } of proof.between(nowMs - 2 * DAY_MS, nowMs + DAY_MS)) {
    const known = roster.get(screen)
    if (known && until > known.turnsUntil) roster.set(screen, { ...known, turnsUntil: until })
  }
  return roster
}

export async function fleetState(dir: string, now: () => number): Promise<FleetState> {
  const file = join(dir, 'screens.json')
  const proof = proofFolder(join(dir, 'proof'))
  let roster = await restored(file, proof, now())
  let savedAt = now()
  let queue: Promise<unknown> = Promise.resolve()

  async function save() {
    await mkdir(dir, { recursive: true })
    const kept = [...roster.values()].map(({ report, receivedAt }) => ({ report, receivedAt }))
    await writeFile(`${file}.part`, JSON.stringify(kept))
    await rename(`${file}.part`, file)
    savedAt = now()
  }

  async function takeNext(report: Report) {
    const admission = admitted(roster, report, now())
    if (admission.kind !== 'taken') return admission.kind
    await proof.add(admission.turns.map((turn) => ({ screen: report.name, ...turn })))
    roster = admission.roster
    if (Math.abs(now() - savedAt) >= SAVE_EVERY_MS) await save()
    return 'taken'
  }

  return {
    roster: () => roster,
    proof,
    take(report) {
      const taken = queue.then(() => takeNext(report))
      queue = taken.catch(() => undefined)
      return taken
    },
    save: () => queue.then(save),
  }
}
