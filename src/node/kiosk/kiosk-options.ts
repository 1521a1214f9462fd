import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { UsageError } from '@/office/publishing/usage-error'
import { installedBrowser, isExecutable } from './find-browser'
import type { KioskOptions } from './supervise'

export const DEFAULT_ADDRESS = 'http://localhost:4173/'

/** What was given on the command line. */
export interface KioskArgs {
  readonly address?: string | undefined
  readonly display?: string | undefined
  readonly chromium?: string | undefined
  readonly profile?: string | undefined
  readonly headless?: boolean | undefined
  readonly flags?: string | undefined
}

/** The environment it is started in. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly isRoot: boolean
  readonly executable?: (path: string) => boolean
}

function addressOf(given: string) {
  const url = URL.canParse(given) ? new URL(given) : null
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new UsageError([
      `网址 ${given || '（空）'}：应写成 ${DEFAULT_ADDRESS} 这样`,
      `address ${given || '(empty)'}: expected one like ${DEFAULT_ADDRESS}`,
    ])
  return url.href
}

function commandOf(given: string | undefined, { env, executable = isExecutable }: Surroundings) {
  if (given !== undefined) {
    if (executable(given)) return given
    throw new UsageError([
      `--chromium ${given || '（空）'}：不是程序`,
      `chromium ${given || '(empty)'}: not a program`,
    ])
  }
  const found = installedBrowser(env, executable)
  if (found === undefined)
    throw new UsageError([
      '没有找到 Chromium：请安装（apt install chromium），或用 --chromium 指明它',
      'no Chromium was found: install one (apt install chromium), or name it by --chromium',
    ])
  return found
}

/** The options of a call on this machine; a call that cannot work is a UsageError that says what to do. */
export function kioskOptions(given: KioskArgs, around: Surroundings): Omit<KioskOptions, 'log'> {
  const env: NodeJS.ProcessEnv = {
    ...around.env,
    ...(given.display === undefined ? {} : { DISPLAY: given.display }),
  }
  const headless = given.headless ?? false
  if (!headless && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    throw new UsageError([
      '没有屏幕：请加 --display :0，或在有屏幕的会话里启动',
      'no screen: give --display :0, or start it in a session that has one',
    ])
  const data = env['XDG_DATA_HOME'] || join(homedir(), '.local/share')
  const profileDir = resolve(given.profile ?? join(data, 'liangping-kiosk/profile'))
  return {
    address: addressOf(given.address ?? DEFAULT_ADDRESS),
    command: commandOf(given.chromium, around),
    env,
    headless,
    isRoot: around.isRoot,
    wayland: !headless && !env['DISPLAY'],
    profileDir,
    stateFile: `${profileDir}.state.json`,
    more: (given.flags ?? '').split(/\s+/).filter((flag) => flag !== ''),
  }
}
