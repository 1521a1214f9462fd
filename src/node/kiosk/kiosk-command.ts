import { command } from '@/node/command/command'
import type { Message } from '@/core/i18n/messages/topic'
import { DEFAULT_ADDRESS, kioskOptions } from './kiosk-options'
import { supervise } from './supervise'

const args = {
  url: {
    type: 'positional',
    required: false,
    valueHint: 'URL',
    about: [`亮屏的网址（默认：${DEFAULT_ADDRESS}）`, `the display's address (default: ${DEFAULT_ADDRESS})`],
  },
  display: {
    type: 'string',
    valueHint: ':0',
    about: ['X 屏幕（默认：会话自己的）', 'X display (default: the session’s own)'],
  },
  chromium: {
    type: 'string',
    valueHint: 'PATH',
    about: ['浏览器（默认：已安装的）', 'the browser (default: the one installed)'],
  },
  profile: {
    type: 'string',
    valueHint: 'DIR',
    about: ['浏览器的配置文件夹，单独一个', 'the browser’s profile, a folder of its own'],
  },
  flags: {
    type: 'string',
    valueHint: 'FLAGS',
    about: ['给浏览器的其他参数，写在一起', 'further flags for the browser, in one text'],
  },
  headless: { type: 'boolean', about: ['没有屏幕，供试用', 'without a screen, for trying it out'] },
} as const

const stopAsked = () =>
  new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
    process.once('SIGHUP', resolve)
  })

/** `liangping kiosk`: Chromium full screen, watched and put right, until it is stopped. */
export const kioskCommand = command({
  name: 'kiosk',
  about: [
    '用 Chromium 全屏显示亮屏，并一直守着它',
    'Show the display full screen in Chromium, and keep it showing',
  ],
  args,
  async run({ args: given, tell }) {
    const log = (line: Message) => tell.say(`${new Date().toISOString()} ${tell.text(line)}`)
    const options = kioskOptions(
      { ...given, address: given.url },
      { env: process.env, isRoot: process.getuid?.() === 0 },
    )
    if (options.isRoot)
      log([
        '由 root 运行：Chromium 不用沙箱；换一个专用的用户更安全',
        'run by root: Chromium runs without its sandbox; a user of its own is safer',
      ])
    const { address, command: browser, profileDir } = options
    log([
      `kiosk：${address}，浏览器 ${browser}，配置 ${profileDir}`,
      `kiosk: ${address} in ${browser}, profile ${profileDir}`,
    ])
    const stop = stopAsked()
    const kiosk = await supervise({ ...options, log })
    const signal = await stop
    log([`正在停止：${signal}`, `stopping: ${signal}`])
    await kiosk.stop()
  },
})
