import type { Download, Downloaded } from '@/core/publication/download'
import { createMemoryLastGood } from '@/core/publication/last-good'
import { FORGOTTEN, pollOnce, type Memory } from '@/core/publication/poll'
import { lineOf, type Problem } from '@/core/publication/problems'
import { inRootOrKeys } from '@/core/publication/tuf/trust-in-root'
import { createVerifier } from '@/core/publication/verifier'
import type { Pin } from '@/core/publication/trusting'
import { NOW, type Files } from './office'

/** What a poll led to: what is shown, and what was refused. */
export interface Seen {
  readonly shown: string | null
  /** All that is computed from what is shown. */
  readonly figures: string | null
  readonly problems: readonly string[]
  /** What was refused, as the status page words it. */
  readonly refused: readonly Problem[]
  readonly expiresAt: number | null
  readonly asked: readonly string[]
}

const textOf = (content: string | ArrayBuffer) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** A display of a folder: the real verifier and the real poll, without a network. */
export function screenOf(root: Pin, keep = createMemoryLastGood()) {
  const start = () =>
    createVerifier({
      ...{ keys: [], root, keep, anchor: inRootOrKeys },
      derive: (publications, at) => JSON.stringify({ at, publications }),
    })
  let verifier = start()
  let memory: Memory = FORGOTTEN
  let shown: string | null = null
  let figures: string | null = null

  async function poll(files: Files, nowMs = NOW): Promise<Seen> {
    const asked: string[] = []
    const answer = (path: string, bytes: number): Downloaded<string | ArrayBuffer> => {
      asked.push(path)
      const content = files.get(path)
      if (content === undefined) return { ok: false, failure: { kind: 'status', status: 404, path } }
      const length = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
      if (length > bytes) return { ok: false, failure: { kind: 'too-large', path } }
      return { ok: true, value: content, skewMs: null }
    }
    const download: Download = {
      index: async () => {
        const found = answer('tuf/timestamp.json', 20_000)
        return found.ok ? { ...found, value: textOf(found.value) } : found
      },
      file: async ({ path, bytes }) => {
        const found = answer(path, bytes)
        if (!found.ok) return found
        const value = typeof found.value === 'string' ? Buffer.from(found.value) : new Uint8Array(found.value)
        return { ...found, value: new Uint8Array(value).buffer }
      },
    }
    const polled = await pollOnce({ verifier, download }, memory, nowMs)
    if (polled.kind === 'failed') {
      memory = { ...memory, doubtful: polled.doubtful }
      const failures = polled.failures.map(({ kind, path }) => `${path}: ${kind}`)
      return {
        shown,
        figures,
        problems: [...polled.problems.map(lineOf), ...failures],
        refused: polled.problems,
        expiresAt: null,
        asked,
      }
    }
    memory = { text: polled.text, showing: true, openedAt: nowMs, doubtful: new Set() }
    if (polled.kind === 'taken') {
      shown =
        polled.taken &&
        `${polled.taken.head.period}-r${polled.taken.head.revision} ${polled.taken.head.issuer}`
      figures = polled.taken?.derived ?? null
      await verifier.keep()
      return {
        shown,
        figures,
        problems: [],
        refused: [],
        expiresAt: polled.taken?.head.expiresAt ?? null,
        asked,
      }
    }
    return { shown, figures, problems: [], refused: [], expiresAt: polled.renewed?.expiresAt ?? null, asked }
  }

  return {
    poll,
    /** Switches it off and on, without a network: what it shows then. */
    async restart() {
      verifier = start()
      memory = FORGOTTEN
      const recalled = await verifier.recall()
      shown = recalled && `${recalled.head.period}-r${recalled.head.revision} ${recalled.head.issuer}`
      return shown
    },
    warnings: () => verifier.keep(),
    narrow: (told: Parameters<typeof verifier.narrow>[0]) => verifier.narrow(told),
  }
}
