import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TrustedKey } from '@/core/publication/contract'
import { trustedKeyOf, type SigningKey } from '@/office/publishing/keys'
import { command } from '@/node/command/command'
import { siteOf } from '@/node/publisher/publish-command'
import { assertOutside } from '@/node/publisher/signing-command'
import { readTrustedKeys } from '@/node/publisher/trusted-keys'
import type { Teller } from '@/node/command/teller'
import { UsageError } from '@/office/publishing/usage-error'
import { buildIfStale } from '@/node/build/build-app'
import { addresses } from './addresses'
import { freshnessOf } from '@/node/publisher/tuf/freshness'
import { SIGNING, signingKeyOf } from '@/node/publisher/keys/signing-key'
import type { ServedState } from '@/core/fleet/metrics'
import { startRenewing } from './renewing'
import { readToken } from './fleet/access'
import { fleetHandler } from './fleet/fleet-handler'
import { fleetState } from './fleet/fleet-state'
import { publishing } from './publishing'
import { pressSampleAside, publishedSample } from '@/node/sample/sample-folder'
import {
  assertLoopback,
  DEFAULT_PORT,
  folderToPublish,
  listenFailure,
  originsOf,
  portOf,
  publishedDirOf,
} from './serve-options'
import { startServer } from './server'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const args = {
  published: {
    type: 'string',
    valueHint: 'DIR',
    about: ['数据目录（默认：内置示例）', 'published folder (default: the built-in sample)'],
  },
  keys: {
    type: 'string',
    valueHint: 'FILE',
    about: ['屏幕信任的公钥', 'public keys that the display trusts'],
  },
  publish: {
    type: 'boolean',
    about: [
      '同时提供发布页（#/publish），只限本机；公开到所服务的数据目录',
      'serve the publishing page too (#/publish), on this machine only; it publishes into the folder served',
    ],
  },
  key: {
    type: 'string',
    valueHint: 'FILE',
    about: [
      '发布页签名用的私钥（见 keygen）；不给就只能下载待签名的数据',
      'private key that the publishing page signs with (see keygen); without it editions are only drafted',
    ],
  },
  site: {
    type: 'string',
    valueHint: 'URL',
    about: [
      '发布页公开的数据目录对外的网址，https://…/published/；oEmbed 和分享卡要用',
      'where what the publishing page publishes will be reached, https://…/published/; for oEmbed and shared pictures',
    ],
  },
  port: {
    type: 'string',
    valueHint: 'N',
    about: [`端口（默认：${DEFAULT_PORT}）`, `port (default: ${DEFAULT_PORT})`],
  },
  host: {
    type: 'string',
    valueHint: 'H',
    about: [
      '监听的地址（默认：localhost；0.0.0.0 对整个网络开放）',
      'address to listen on (default: localhost; 0.0.0.0 for the whole network)',
    ],
  },
  'renew-with': {
    type: 'string',
    valueHint: 'FILE',
    about: [
      '第二格式：每小时用这个私钥续签快到期的时间戳（见 docs/keys.md）',
      'format 2: every hour, sign anew with this private key what is soon to expire (see docs/keys.md)',
    ],
  },
  'passphrase-file': SIGNING['passphrase-file'],
  fleet: {
    type: 'boolean',
    about: [
      '接收各屏幕的报告：#/fleet、/metrics、/fleet/proof.csv',
      'receive what screens report: #/fleet, /metrics, /fleet/proof.csv',
    ],
  },
  'fleet-token': {
    type: 'string',
    valueHint: 'FILE',
    about: ['报告和查看报告时要出示的令牌', 'token that reports, and readers of them, must bring'],
  },
  'fleet-data': {
    type: 'string',
    valueHint: 'DIR',
    about: [
      '播放记录存放在哪里（默认：dist/fleet）',
      'where the proof of play is kept (default: dist/fleet)',
    ],
  },
  'report-origin': {
    type: 'string',
    valueHint: 'URL,…',
    about: [
      '由这里提供页面的屏幕，还可以向哪些网址报告',
      'other origins that screens served from here may report to',
    ],
  },
} as const

interface Served {
  readonly publishedDir: string
  readonly trustedKeys: readonly TrustedKey[] | undefined
  /** What the publishing page signs with; null: nothing. */
  readonly key: SigningKey | null
}

interface ServeArgs {
  readonly published?: string | undefined
  readonly keys?: string | undefined
  readonly key?: string | undefined
  readonly publish?: boolean | undefined
  readonly 'passphrase-file'?: string | undefined
}

async function sample(trusted: readonly TrustedKey[], { say }: Teller): Promise<Served> {
  const { publishedDir, trustedKeys, key } = await publishedSample(ROOT, say)
  return { publishedDir, trustedKeys: [...trustedKeys, ...trusted], key }
}

/** The folder to serve, its trusted keys, and the key to publish with; the sample where no folder is given. */
async function whatToServe(
  { published, keys, key: keyFile, publish = false, ...locked }: ServeArgs,
  tell: Teller,
): Promise<Served> {
  const given = keys === undefined ? undefined : await readTrustedKeys(keys)
  if (published === undefined) {
    if (keyFile !== undefined)
      throw new UsageError([
        '--key 要和 --published 一起用：示例有自己的密钥',
        '--key needs --published: the sample has a key of its own',
      ])
    return sample(given ?? [], tell)
  }
  if (!publish) return { publishedDir: await publishedDirOf(published), trustedKeys: given, key: null }
  const publishedDir = await folderToPublish(published)
  if (keyFile === undefined) return { publishedDir, trustedKeys: given, key: null }
  const key = await signingKeyOf(keyFile, { 'passphrase-file': locked['passphrase-file'] }, tell)
  await assertOutside(publishedDir, keyFile)
  return { publishedDir, trustedKeys: [trustedKeyOf(key), ...(given ?? [])], key }
}

/** The receiver of reports, with a function that saves its state; null where none is wanted. */
async function fleetOf(
  given: {
    readonly fleet?: boolean | undefined
    readonly 'fleet-token'?: string | undefined
    readonly 'fleet-data'?: string | undefined
  },
  served: () => Promise<ServedState | undefined>,
) {
  if (given.fleet !== true) {
    const needless = (['fleet-token', 'fleet-data'] as const).find((name) => given[name] !== undefined)
    if (needless !== undefined)
      throw new UsageError([`--${needless} 要和 --fleet 一起用`, `--${needless} goes with --fleet`])
    return null
  }
  const token = given['fleet-token'] === undefined ? undefined : await readToken(given['fleet-token'])
  const state = await fleetState(given['fleet-data'] ?? join(ROOT, 'dist/fleet'), Date.now)
  return {
    handler: fleetHandler(state, { token, now: Date.now, served }),
    save: state.save,
    open: token === undefined,
  }
}

/** Starts renewing the folder that is served; null where no key is given for it. */
async function renewingOf(
  given: { readonly 'renew-with'?: string | undefined; readonly 'passphrase-file'?: string | undefined },
  { publishedDir, trustedKeys = [] }: Pick<Served, 'publishedDir' | 'trustedKeys'>,
  tell: Teller,
) {
  const file = given['renew-with']
  if (file === undefined) return null
  const key = await signingKeyOf(file, { 'passphrase-file': given['passphrase-file'] }, tell)
  await assertOutside(publishedDir, file)
  return startRenewing({ dir: publishedDir, key, trusted: trustedKeys, now: Date.now }, tell)
}

const PARENT_CHECK_MS = 500

/**
 * Resolves at SIGINT or SIGTERM; a second one ends the process at once. Run by npm, also when the parent is gone: npm
 * and its shell die of a SIGTERM without passing it on, and would leave the port taken.
 */
const stopAsked = () =>
  new Promise<void>((resolve) => {
    const parent = process.ppid
    const byNpm = process.env['npm_lifecycle_event'] !== undefined
    const check = byNpm ? setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS) : undefined
    function stop() {
      clearInterval(check)
      resolve()
    }
    check?.unref()
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })

/** `liangping serve`: the display and a published folder over http, until it is stopped. */
export const serveCommand = command({
  name: 'serve',
  about: ['提供亮屏页面和数据目录', 'Serve the display and a published folder'],
  args,
  async run({ args: given, tell }) {
    const { say } = tell
    const port = given.port === undefined ? DEFAULT_PORT : portOf(given.port)
    const host = given.host ?? 'localhost'
    const reaches = originsOf(given['report-origin'])
    // Options are refused before anything long begins; what is served is known later.
    let servedState = (): Promise<ServedState | undefined> => Promise.resolve(undefined)
    const fleet = await fleetOf(given, () => servedState())
    const { publish = false } = given
    if (publish) assertLoopback(host)
    else if (given.key !== undefined)
      throw new UsageError(['--key 要和 --publish 一起用', '--key needs --publish'])
    else if (given.site !== undefined)
      throw new UsageError(['--site 要和 --publish 一起用', '--site needs --publish'])
    const site = siteOf(given.site)
    const { key, ...served } = await whatToServe(given, tell)
    const renewing = await renewingOf(given, served, tell)
    servedState = async () => ({
      expiresMs: (await freshnessOf(served.publishedDir))?.expiresMs ?? null,
      isRenewalFailing: renewing && renewing.failure() !== null,
    })
    const appDir = join(ROOT, 'dist/app')
    await buildIfStale(ROOT, appDir, say)
    const stop = stopAsked()
    const desk = { dir: served.publishedDir, key, trusted: served.trustedKeys ?? [], site, now: Date.now }
    const server = await startServer({
      appDir,
      ...served,
      host,
      port,
      reaches,
      publishing: publish ? publishing(desk) : undefined,
      fleet: fleet?.handler,
    }).catch((error: unknown) => {
      throw listenFailure(error, host, port)
    })
    const shown = fleet && (fleet.open ? 'open' : 'closed')
    say(
      [
        tell.text(['亮屏已启动（按 Ctrl+C 停止）：', 'Liangping is served (Ctrl+C stops it):']),
        ...addresses(server, { host, publish, fleet: shown }, tell),
      ].join('\n'),
    )
    const endPress = given.published === undefined ? pressSampleAside(ROOT, say) : undefined
    await stop
    endPress?.()
    await renewing?.stop()
    await server.close()
    await fleet?.save()
  },
})
