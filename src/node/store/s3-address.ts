import { UsageError } from '@/office/publishing/usage-error'

const SCHEME = 's3://'
/** Where nothing else is said, as most programs have it. */
const USUAL_REGION = 'us-east-1'

/** Whether a place is an object store; else it is a folder. */
export const isStore = (to: string): boolean => to.startsWith(SCHEME)

export interface S3Address {
  /** `s3://bucket/prefix`, as it was given. */
  readonly name: string
  /** The bucket's address, without a slash at its end. */
  readonly base: string
  readonly bucket: string
  /** Empty, or with a slash at its end. */
  readonly prefix: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string | undefined
}

function endpointOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username)
    return url
  throw new UsageError([
    `--endpoint ${text}：应为网址，例如 https://s3.example.org`,
    `--endpoint ${text}: expected an address such as https://s3.example.org`,
  ])
}

const usualEndpoint = (region: string) =>
  `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`

function placeIn(to: string): { readonly bucket: string; readonly prefix: string } {
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]*)\/?(.*)$/.exec(to) ?? []
  const parts = path.split('/').filter((part) => part !== '')
  const isSound = parts.every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part))
  if (/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket) && isSound)
    return { bucket, prefix: parts.map((part) => `${part}/`).join('') }
  throw new UsageError([
    `${to}：应为 s3://存储桶/前缀，只有字母、数字和 . _ -`,
    `${to}: expected s3://bucket/prefix, of letters, digits and . _ -`,
  ])
}

/**
 * The address of `s3://bucket/prefix`, with region and credentials from the usual variables. The endpoint is `--endpoint`,
 * else a variable's, else that of AWS; one that begins with the bucket's name has the bucket in its host. What is missing
 * or malformed is a UsageError.
 */
export function s3AddressOf(to: string, endpoint: string | undefined, env: NodeJS.ProcessEnv): S3Address {
  const { bucket, prefix } = placeIn(to)
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || USUAL_REGION
  const given = endpoint || env['AWS_ENDPOINT_URL_S3'] || env['AWS_ENDPOINT_URL'] || usualEndpoint(region)
  const { origin, hostname } = endpointOf(given)
  const accessKeyId = env['AWS_ACCESS_KEY_ID']
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY']
  if (!accessKeyId || !secretAccessKey)
    throw new UsageError([
      `${to}：没有访问密钥：请设环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY`,
      `${to}: no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment`,
    ])
  return {
    ...{ name: to, bucket, prefix, region, accessKeyId, secretAccessKey },
    base: hostname.startsWith(`${bucket}.`) ? origin : `${origin}/${bucket}`,
    sessionToken: env['AWS_SESSION_TOKEN'] || undefined,
  }
}
