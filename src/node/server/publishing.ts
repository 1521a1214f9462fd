import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { PUBLISHING, type PublishLine, type Session } from '@/office/publishing/api'
import { LIMITS } from '@/core/publication/limits'
import { bodyOf } from './body-of'
import { answerQuestion, questionIn, type Desk } from './publishing-answer'
import { refusalOf } from './publishing-guard'

/** Answers under `/publishing/`; false for a path that it does not know. */
export type Publishing = (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<boolean>

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const
/** An edition with correction and decisions. */
const MOST_BYTES = LIMITS.editionBytes + 10_000

function send(response: ServerResponse, status: number, body: unknown) {
  const text = JSON.stringify(body)
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'application/json; charset=utf-8' }).end(text)
}

/** Publishes, and tells each step in a line of its own, the answer last. */
async function publish(desk: Desk, body: string, response: ServerResponse) {
  const question = questionIn(body)
  if (!question) return send(response, 400, { error: 'expected { edition, correction, accept }' })
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  const tell = (line: PublishLine) => void response.write(`${JSON.stringify(line)}\n`)
  // Closing the page does not stop publishing.
  response.on('error', () => {})
  const onProgress = (path: string, done: number, of: number) => tell({ progress: { path, done, of } })
  try {
    tell({ answer: await answerQuestion(desk, question, { onProgress }) })
    response.end()
  } catch (error) {
    response.destroy()
    throw error
  }
}

async function plan(desk: Desk, body: string, response: ServerResponse) {
  const question = questionIn(body)
  if (!question) return send(response, 400, { error: 'expected { edition, correction, accept }' })
  send(response, 200, await answerQuestion(desk, question, { dryRun: true }))
}

/** The publishing API of one start of the server, with a token of its own. */
export function publishing(desk: Desk, token = randomBytes(24).toString('base64url')): Publishing {
  const { dir, key } = desk
  const session: Session = {
    token,
    folder: dir,
    key: key && { kid: key.kid, sample: key.sample === true },
  }
  const questions: Readonly<Record<string, typeof plan>> = { plan, publish }
  return async (path, request, response) => {
    const name = path.slice(PUBLISHING.length + 1)
    const isSession = name === 'session'
    const question = Object.hasOwn(questions, name) ? questions[name] : undefined
    if (!isSession && !question) return false
    const { method = 'GET', headers } = request
    if (method !== (isSession ? 'GET' : 'POST')) {
      send(response, 405, { error: 'method not allowed' })
      return true
    }
    const refusal = refusalOf({ method, headers }, token)
    if (refusal !== null) send(response, 403, { error: refusal })
    else if (!question) send(response, 200, session)
    else {
      const body = await bodyOf(request, MOST_BYTES)
      if (body === null) send(response, 413, { error: 'too large' })
      else await question(desk, body, response)
    }
    return true
  }
}
