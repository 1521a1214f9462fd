import { UsageError, type Bilingual } from '@/office/publishing/usage-error'
import type { S3Address } from './s3-address'
import { textOf } from './s3-listing'

/** The codes of a store that ask for something other than more rights, with the way out. */
const WAYS_OUT: Readonly<Record<string, (address: S3Address) => Bilingual>> = {
  NoSuchBucket: ({ bucket }) => [
    `没有存储桶 ${bucket}：先建好，或改 --to、--endpoint`,
    `there is no bucket ${bucket}: create it, or mend --to or --endpoint`,
  ],
  InvalidAccessKeyId: () => [
    '不认得 AWS_ACCESS_KEY_ID：核对密钥和 --endpoint 是不是同一家的',
    'AWS_ACCESS_KEY_ID is not known there: see that key and --endpoint belong together',
  ],
  SignatureDoesNotMatch: () => [
    'AWS_SECRET_ACCESS_KEY 不对：重新复制一遍，注意空格',
    'AWS_SECRET_ACCESS_KEY is wrong: copy it anew, without blanks',
  ],
  ExpiredToken: () => [
    '临时密钥已过期：换一组，再运行一次会接着做',
    'the temporary credentials have expired: get new ones, and run it again: it goes on where it was',
  ],
}
const FORBIDDEN: Bilingual = [
  '没有权限：密钥要能列出、读、写、删这个前缀（ListBucket、GetObject、PutObject、DeleteObject）',
  'access denied: the key needs ListBucket, GetObject, PutObject and DeleteObject on this prefix',
]
const AGAIN: Bilingual = ['过一会儿再运行一次，会接着做', 'run it again in a while: it goes on where it was']

const told = ({ name }: S3Address, [zh, en]: Bilingual, code: string) =>
  new UsageError([`${name}：${zh}（${code}）`, `${name}: ${en} (${code})`])

/** By how many minutes this machine's clock differs from an answer's. */
const minutesOff = (headers: Headers, nowMs: number) =>
  Math.round((nowMs - Date.parse(headers.get('date') ?? '')) / 60_000) || 0

function wayOut(address: S3Address, code: string, { status, headers }: Response): Bilingual {
  const known = Object.hasOwn(WAYS_OUT, code) ? WAYS_OUT[code] : undefined
  if (known) return known(address)
  if (code === 'RequestTimeTooSkewed') {
    const off = minutesOff(headers, Date.now())
    return [
      `本机的时钟差了 ${Math.abs(off)} 分钟：校准时钟（timedatectl set-ntp true）`,
      `this machine’s clock is off by ${Math.abs(off)} min: set it (timedatectl set-ntp true)`,
    ]
  }
  const region = headers.get('x-amz-bucket-region')
  if (region !== null && region !== address.region)
    return [
      `存储桶在 ${region}：请设 AWS_REGION=${region}`,
      `the bucket lies in ${region}: set AWS_REGION=${region}`,
    ]
  if (status === 401 || status === 403) return FORBIDDEN
  return status >= 500 || status === 429 ? AGAIN : ['存储拒绝了', 'the store refused']
}

/** A store's refusal as a UsageError that says how to mend it. */
export function refusalOf(address: S3Address, response: Response, body: string): UsageError {
  const code = textOf(body, 'Code') ?? ''
  const detail = code === '' ? String(response.status) : `${response.status} ${code}`
  return told(address, wayOut(address, code, response), detail)
}

/** A store that was not reached. */
export function unreachable(address: S3Address, error: unknown): UsageError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  const { host } = new URL(address.base)
  return told(
    address,
    [
      `连不上 ${host}：检查网络和 --endpoint，再运行一次会接着做`,
      `${host} cannot be reached: see to the network and --endpoint, and run it again: it goes on where it was`,
    ],
    code,
  )
}
