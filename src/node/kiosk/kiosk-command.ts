import { defineCommand } from 'citty'
import { refuseUnknownArguments } from '@/node/publisher/known-options'
import { DEFAULT_ADDRESS, kioskOptions } from './kiosk-options'
import { supervise } from './supervise'

const args = {
  url: {
    type: 'positional',
    required: false,
    valueHint: 'URL',
    description: `the display's address (default: ${DEFAULT_ADDRESS})`,
  },
  display: { type: 'string', valueHint: ':0', description: 'X display (default: the session’s own)' },
  chromium: { type: 'string', valueHint: 'PATH', description: 'the browser (default: the one installed)' },
  profile: { type: 'string', valueHint: 'DIR', description: 'the browser’s profile, a folder of its own' },
  flags: { type: 'string', valueHint: 'FLAGS', description: 'further flags for the browser, in one text' },
  headless: { type: 'boolean', description: 'without a screen, for trying it out' },
} as const

const log = (line: string) => void process.stdout.write(`${new Date().toISOString()} ${line}\n`)

const stopAsked = () =>
  new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
    process.once('SIGHUP', resolve)
  })

/** `liangping kiosk`: Chromium full screen, watched and put right, until it is stopped. */
export const kioskCommand = defineCommand({
  meta: { name: 'kiosk', description: 'Show the display full screen in Chromium, and keep it showing' },
  args,
  async run({ args: given, rawArgs }) {
    refuseUnknownArguments(rawArgs, args)
    const options = kioskOptions(
      { ...given, address: given.url },
      { env: process.env, isRoot: process.getuid?.() === 0 },
    )
    if (options.isRoot) log('run by root: Chromium runs without its sandbox; a user of its own is safer')
    log(`kiosk: ${options.address} in ${options.command}, profile ${options.profileDir}`)
    const stop = stopAsked()
    const kiosk = await supervise({ ...options, log })
    log(`stopping: ${await stop}`)
    await kiosk.stop()
  },
})
