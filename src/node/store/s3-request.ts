import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import type { S3Address } from './s3-address'
import { refusalOf, unreachable } from './s3-refusal'

const TRIES = 6
const WITHIN_MS = 60_000

export interface S3Asked {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  /** Below the bucket; already escaped. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer>
  /** Statuses that are answers, beside success. */
  readonly answers?: readonly number[]
}
export interface S3Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
}

/** Another try may help: the store is busy or failing. 501 says what it will never do. */
const isPassing = (status: number) => status === 429 || (status >= 500 && status !== 501)

/**
 * Signed requests to a store. Network failures and busy stores are tried again, each time after twice the wait; what is
 * refused in the end is a UsageError.
 */
export function s3Requests(address: S3Address, firstWaitMs: number): (asked: S3Asked) => Promise<S3Answer> {
  const { accessKeyId, secretAccessKey, sessionToken, region, base } = address
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 },
    ...(sessionToken !== undefined && { sessionToken }),
  })

  async function once({ method, path, headers, body }: S3Asked) {
    const digest = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const response = await client.fetch(`${base}${path}`, {
      ...{ method, redirect: 'manual', signal: AbortSignal.timeout(WITHIN_MS) },
      headers: { ...headers, 'X-Amz-Content-Sha256': digest },
      ...(body && { body }),
    })
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
  }

  return async (asked) => {
    for (let tried = 1; ; tried += 1) {
      const result = await once(asked).catch((error: unknown) => ({ error }))
      const isOver = tried === TRIES
      if ('error' in result) {
        if (isOver) throw unreachable(address, result.error)
      } else {
        const { response, bytes } = result
        const { status, headers, ok } = response
        const text = ok ? '' : new TextDecoder().decode(bytes)
        const isAnswer = ok || (asked.answers?.includes(status) && !text.includes('NoSuchBucket'))
        if (isAnswer) return { status, headers, bytes }
        if (isOver || !isPassing(status)) throw refusalOf(address, response, text)
      }
      await sleep(firstWaitMs * 2 ** (tried - 1))
    }
  }
}
