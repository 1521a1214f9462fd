import { REPORT_EVERY_MS, type Report } from '@/core/fleet/report'

const TIMEOUT_MS = 10_000
const LONGEST_MS = 10 * REPORT_EVERY_MS

/**
 * Sends a report; resolves with whether the receiver took it. Never rejects, so a receiver that is down does not
 * disturb the loop.
 */
export async function sendReport(report: Report, url: string, token: string | null): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(report),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return answer.ok
  } catch {
    return false
  }
}

/** How long to wait for the next report, in ms: longer with every failure, spread over a tenth by `randomFraction`. */
export const nextReportMs = (failures: number, randomFraction: number): number =>
  Math.min(LONGEST_MS, REPORT_EVERY_MS * 2 ** Math.min(failures, 10)) * (0.95 + 0.1 * randomFraction)
