import { placedCommand, PUBLISHED_TO, STORE } from '@/node/store/placed-command'
import { trustedKeyOf } from '@/office/publishing/keys'
import { UsageError } from '@/office/publishing/usage-error'
import { FORMER_KEYS } from '../common-args'
import { SIGNING, signingKeyOf } from '../keys/signing-key'
import { assertOutside, asUsage } from '../signing-command'
import { readTrustedKeys } from '../trusted-keys'
import { FORMAT_2, tellDisplays, tufFor } from './options'
import { renew } from './renew'

const args = {
  to: PUBLISHED_TO,
  ...STORE,
  key: {
    type: 'string',
    required: true,
    valueHint: 'FILE',
    about: ['签名用的私钥；只签时间戳的密钥也行', 'private key to sign with; one of timestamps only will do'],
  },
  keys: FORMER_KEYS,
  ...SIGNING,
  ...FORMAT_2,
} as const

/** `liangping renew`: signs anew what is soon to expire; by hand, or by a timer (deploy/). */
export const renewCommand = placedCommand({
  name: 'renew',
  about: [
    '续签第二格式里快到期的；换过密钥、从第一格式转过来也用它',
    'Sign anew what of format 2 is soon to expire; also follows new keys, and moves a folder of format 1',
  ],
  args,
  place: (given) => given,
  async run({ args: given, tell, home: { dir, send } }) {
    const key = await signingKeyOf(given.key, given, tell)
    await assertOutside(dir, given.key)
    const trusted = given.keys === undefined ? [] : await readTrustedKeys(given.keys)
    const tuf = await tufFor(dir, key, given, { signs: [] }, tell)
    if (tuf === null)
      throw new UsageError([
        `数据目录 ${dir}：没有第二格式；要转过来，给出 --trust 和 --issuer-id`,
        `published folder ${dir}: has no format 2; to move it, give --trust and --issuer-id`,
      ])
    const written = await renew(dir, tuf, {
      trusted: [trustedKeyOf(key), ...trusted],
      now: Date.now,
    }).catch((error: unknown) => {
      throw asUsage(error)
    })
    await send()
    if (written.length === 0) tell.say(['都还新，没有要续签的', 'all is fresh: nothing to renew'])
    written.forEach((path) => tell.say([`已写：${path}`, `written: ${path}`]))
    if (tuf.isNew) tellDisplays(tuf, tell)
  },
})
