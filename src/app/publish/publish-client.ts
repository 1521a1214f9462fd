import {
  ASKS_FOR_TOKEN,
  PUBLISHING,
  TOKEN_HEADER,
  type PublishAnswer,
  type PublishLine,
  type PublishProgress,
  type Session,
} from '@/office/publishing/api'
import { textIn } from '@/core/i18n/messages/topic'
import type { Locale } from '@/core/i18n/say'
import type { Acceptance } from '@/office/publishing/acceptance'

/** The publishing API of the server that this page came from. */
export interface PublishClient {
  readonly session: Session
  plan(asked: PublishRequest): Promise<PublishAnswer>
  publish(asked: PublishRequest, told: (progress: PublishProgress) => void): Promise<PublishAnswer>
}

export interface PublishRequest {
  /** An edition file's text. */
  readonly edition: string
  readonly correction: string | null
  readonly accept: readonly Acceptance[]
}

/** The edition's text is large and already JSON, so it is inserted unchanged. */
const bodyOf = ({ edition, correction, accept }: PublishRequest) =>
  `{"correction":${JSON.stringify(correction)},"accept":${JSON.stringify(accept)},"edition":${edition}}`

function isSession(value: unknown): value is Session {
  if (typeof value !== 'object' || value === null) return false
  const { token, folder } = value as Partial<Record<keyof Session, unknown>>
  return typeof token === 'string' && typeof folder === 'string'
}

async function asked(response: Response) {
  if (response.ok) return response
  const told: unknown = await response.json().catch(() => null)
  const why = typeof told === 'object' && told !== null && 'error' in told ? String(told.error) : ''
  throw new Error(why || `HTTP ${response.status}`)
}

/** The lines of a streamed answer, each as soon as it is whole. */
async function* linesOf(response: Response): AsyncGenerator<PublishLine> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    const lines = (rest + (value ?? '')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as PublishLine
    if (done) return
  }
}

/** Finds out whether this page may publish (null where it is not served for that); answers are in the page's language. */
export async function connectPublishing(
  locale: Locale,
  send: typeof fetch = fetch,
): Promise<PublishClient | null> {
  const spoken = { 'Accept-Language': locale }
  const headers = { ...spoken, [TOKEN_HEADER]: ASKS_FOR_TOKEN }
  const response = await send(`${PUBLISHING}session`, { headers, cache: 'no-store' }).catch(() => null)
  const session: unknown = response?.ok ? await response.json().catch(() => null) : null
  if (!isSession(session)) return null
  const post = async (what: 'plan' | 'publish', wanted: PublishRequest) =>
    asked(
      await send(`${PUBLISHING}${what}`, {
        method: 'POST',
        headers: { ...spoken, [TOKEN_HEADER]: session.token, 'Content-Type': 'application/json' },
        body: bodyOf(wanted),
      }),
    )
  return {
    session,
    plan: async (wanted) => (await (await post('plan', wanted)).json()) as PublishAnswer,
    async publish(wanted, told) {
      for await (const line of linesOf(await post('publish', wanted))) {
        if ('answer' in line) return line.answer
        told(line.progress)
      }
      throw new Error(textIn(['回答中断了', 'the answer was cut off'], locale))
    },
  }
}
