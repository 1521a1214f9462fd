import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { PUBLISHING, type PublishLine, type Session } from '@/office/publishing/api'
import { LIMITS } from '@/core/publication/limits'
import type { Bilingual } from '@/office/publishing/usage-error'
import { localeAsked, toldTo } from './asked-language'
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

const NO_QUESTION: Bilingual = [
  '应为 { edition, correction, accept }',
  'expected { edition, correction, accept }',
]
const NO_METHOD: Bilingual = ['不支持这种请求', 'method not allowed']
const TOO_LARGE: Bilingual = ['太大：一期数据放不进去', 'too large for an edition']

/** Answers with an error in the language of whoever asks. */
const refuse = (request: IncomingMessage, response: ServerResponse, status: number, why: Bilingual) =>
  send(response, status, { error: toldTo(request, why) })

interface Posed {
  readonly desk: Desk
  readonly body: string
  readonly request: IncomingMessage
}

/** Publishes, and tells each step in a line of its own, the answer last. */
async function publish({ desk, body, request }: Posed, response: ServerResponse) {
  const question = questionIn(body)
  if (!question) return refuse(request, response, 400, NO_QUESTION)
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  const tell = (line: PublishLine) => void response.write(`${JSON.stringify(line)}\n`)
  // Closing the page does not stop publishing.
  response.on('error', () => {})
  const onProgress = (path: string, done: number, of: number) => tell({ progress: { path, done, of } })
  try {
    tell({ answer: await answerQuestion(desk, question, localeAsked(request), { onProgress }) })
    response.end()
  } catch (error) {
    response.destroy()
    throw error
  }
}

async function plan({ desk, body, request }: Posed, response: ServerResponse) {
  const question = questionIn(body)
  if (!question) return refuse(request, response, 400, NO_QUESTION)
  send(response, 200, await answerQuestion(desk, question, localeAsked(request), { dryRun: true }))
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
      refuse(request, response, 405, NO_METHOD)
      return true
    }
    const refusal = refusalOf({ method, headers }, token)
    if (refusal !== null) refuse(request, response, 403, refusal)
    else if (!question) send(response, 200, session)
    else {
      const body = await bodyOf(request, MOST_BYTES)
      if (body === null) refuse(request, response, 413, TOO_LARGE)
      else await question({ desk, body, request }, response)
    }
    return true
  }
}
