import type { IncomingMessage, ServerResponse } from 'node:http'
import { metricsText, type ServedState } from '@/core/fleet/metrics'
import { PROOF_HEADINGS, proofLine } from '@/core/fleet/proof'
import { readReport, REPORT_BYTES } from '@/core/fleet/report'
import { conditionOf } from '@/core/fleet/roster'
import { instantOf } from '@/office/publishing/notice-times'
import { UsageError } from '@/office/publishing/usage-error'
import { toldTo } from '../asked-language'
import { bodyOf } from '../body-of'
import { FLEET_HEADERS, HANDED_ON } from '../headers'
import { requestPath } from '../request-path'
import { createAllowance, mayPass } from './access'
import type { FleetState } from './fleet-state'

/** Answers requests for the fleet's paths; false for any other. */
export type FleetHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

const REPORTS_A_SECOND = 100
const DAY_MS = 24 * 3_600_000
const BOM = '\ufeff'

const HEADERS: Readonly<Record<string, string>> = Object.fromEntries(FLEET_HEADERS)

/** The body of a report; null where it is announced or turns out to be too long. */
const reportIn = async (request: IncomingMessage) =>
  Number(request.headers['content-length'] ?? 0) > REPORT_BYTES ? null : bodyOf(request, REPORT_BYTES)

function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body = '',
) {
  // The rest of a refused body is not read.
  const closing = status === 413 ? { Connection: 'close' } : {}
  response.writeHead(status, { ...HEADERS, ...closing, ...headers }).end(body)
}

/** Receives reports and answers `/fleet/report`, `/fleet/screens.json`, `/fleet/proof.csv` and `/metrics`. */
export function fleetHandler(
  state: FleetState,
  {
    token,
    now,
    served = async () => undefined,
  }: {
    readonly token?: string | undefined
    readonly now: () => number
    /** What is known of the publication that is served. */
    readonly served?: () => Promise<ServedState | undefined>
  },
): FleetHandler {
  const allowed = createAllowance(REPORTS_A_SECOND, now)

  async function receive(
    request: IncomingMessage,
    response: ServerResponse,
    cross: Readonly<Record<string, string>>,
  ) {
    if (!allowed()) return end(response, 429, { ...cross, 'Retry-After': '5' })
    const body = await reportIn(request)
    if (body === null) return end(response, 413, cross)
    const report = readReport(body)
    if (report === null)
      return end(response, 400, cross, `${toldTo(request, ['不是屏幕的报告', 'not a report'])}\n`)
    const kind = await state.take(report)
    if (kind === 'too-soon') return end(response, 429, { ...cross, 'Retry-After': '2' })
    if (kind === 'full') return end(response, 503, { ...cross, 'Retry-After': '600' })
    end(response, 204, cross)
  }

  async function sendProof(query: URLSearchParams, response: ServerResponse) {
    const nowMs = now()
    const bound = (name: string, otherwise: number) => {
      const text = query.get(name)
      return text === null ? otherwise : Date.parse(instantOf(name, text, nowMs))
    }
    const from = bound('from', nowMs - DAY_MS)
    const until = bound('to', nowMs)
    const screen = query.get('screen')
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="proof-of-play.csv"',
    })
    response.write(`${BOM}${PROOF_HEADINGS.join(',')}\r\n`)
    for await (const play of state.proof.between(from, until)) {
      if (screen !== null && play.screen !== screen) continue
      if (!response.write(`${proofLine(play)}\r\n`))
        await new Promise((resolve) => response.once('drain', resolve).once('close', resolve))
      if (response.destroyed) return
    }
    response.end()
  }

  async function read(
    path: string,
    query: URLSearchParams,
    response: ServerResponse,
    cross: Readonly<Record<string, string>>,
  ) {
    if (path === '/fleet/proof.csv') return sendProof(query, response)
    if (path === '/metrics') {
      const type = { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }
      return end(response, 200, type, metricsText(state.roster(), now(), await served()))
    }
    const screens = [...state.roster().values()].map((screen) => ({
      ...screen.report,
      receivedAt: screen.receivedAt,
      condition: conditionOf(screen, now()),
    }))
    end(
      response,
      200,
      { ...cross, 'Content-Type': 'application/json; charset=utf-8' },
      JSON.stringify({ now: now(), screens }),
    )
  }

  return async (request, response) => {
    const target = request.url ?? '/'
    const located = requestPath(target)
    if ('refused' in located) return false
    const asked = HANDED_ON.find(({ path }) => path.test(located.path))
    if (asked === undefined) return false
    const query = new URLSearchParams(/\?[^#]*/.exec(target)?.[0])
    const isReport = asked.id === 'fleet-report'
    // Screens may come from another origin; what they report is read from one only with the token.
    const open = isReport || token !== undefined
    const cross: Readonly<Record<string, string>> = open ? { 'Access-Control-Allow-Origin': '*' } : {}
    const { method } = request
    if (method === 'OPTIONS' && open) {
      const allow = {
        'Access-Control-Allow-Headers': 'Authorization, Content-Type',
        'Access-Control-Max-Age': '86400',
      }
      end(response, 204, { ...cross, ...allow })
      return true
    }
    const allows = asked.methods.filter((each) => each !== 'OPTIONS')
    if (!allows.includes(method ?? '')) end(response, 405, { ...cross, Allow: allows.join(', ') })
    else if (!mayPass(request, token)) end(response, 401, { ...cross, 'WWW-Authenticate': 'Bearer' })
    else {
      try {
        await (isReport ? receive(request, response, cross) : read(located.path, query, response, cross))
      } catch (error) {
        if (response.headersSent) response.destroy()
        else if (error instanceof UsageError) end(response, 400, cross, `${toldTo(request, error.told)}\n`)
        else end(response, 500, cross)
      }
    }
    return true
  }
}
