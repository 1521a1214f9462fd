import { networkInterfaces } from 'node:os'
import type { Teller } from '@/node/command/teller'
import type { Bilingual } from '@/office/publishing/usage-error'
import type { RunningServer } from './server'

/** The addresses of what is served, under names of one width: a Han character takes two columns. */
export function addresses(
  { url, port }: RunningServer,
  { host, publish, fleet }: { host: string; publish: boolean; fleet: 'open' | 'closed' | null },
  { text }: Teller,
): readonly string[] {
  const line = ([zh, en]: Bilingual, address: string) =>
    `  ${text([zh.padEnd(9 - zh.length), en.padEnd(9)])}  ${address}`
  const everywhere = host === '0.0.0.0' || host === '::'
  const network = everywhere
    ? Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => line(['局域网', 'network'], `http://${address}:${port}/`))
    : []
  const open = text(['（谁都可以看：加 --fleet-token）', ' (open to all who reach it: give --fleet-token)'])
  return [
    line(['亮屏', 'lobby'], url),
    ...network,
    line(['运行状态', 'status'], `${url}#/status`),
    line(['校准', 'calibrate'], `${url}#/calibrate`),
    ...(publish ? [line(['发布页', 'publish'], `${url}#/publish`)] : []),
    line(['数据', 'published'], `${url}published/index.json`),
    ...(fleet === null
      ? []
      : [
          line(['各屏', 'fleet'], `${url}#/fleet${fleet === 'open' ? open : ''}`),
          line(['监控', 'metrics'], `${url}metrics`),
        ]),
  ]
}
