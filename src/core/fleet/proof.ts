import * as v from 'valibot'
import type { Turn } from './report'

/** One page shown on one screen, as stored. */
export interface Play extends Turn {
  readonly screen: string
}

const PlaySchema = v.object({
  screen: v.string(),
  scene: v.string(),
  publication: v.string(),
  page: v.number(),
  from: v.number(),
  until: v.number(),
})

export const PROOF_HEADINGS = ['screen', 'publication', 'scene', 'page', 'from', 'until', 'seconds'] as const

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A line of the proof of play: what was shown when, as CSV (RFC 4180). */
export const proofLine = ({ screen, publication, scene, page, from, until }: Play): string =>
  [
    ...[screen, publication, scene, String(page)],
    ...[new Date(from).toISOString(), new Date(until).toISOString(), String((until - from) / 1000)],
  ]
    .map(cell)
    .join(',')

/** Reads a stored line; null where it cannot be read, as after a power failure. */
export function readPlay(line: string): Play | null {
  try {
    const parsed = v.safeParse(PlaySchema, JSON.parse(line))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
