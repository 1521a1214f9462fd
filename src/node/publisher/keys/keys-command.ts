import { existsSync } from 'node:fs'
import { command } from '@/node/command/command'
import { UsageError } from '@/office/publishing/usage-error'
import { POLICY_ROLES, type Policy } from '../tuf/documents'
import { tufKeyOf } from '../tuf/signers'
import { changeKeys, freshWorkKey, holdCeremony, idIn, idOfKey, showKeys, signDocuments } from './act'
import { recovered, withKey, withoutKey, withReplaced } from './change'
import { readPublicKey } from './public-key'
import { passphraseIn, SIGNING, signingKeyOf } from './signing-key'

const ACTIONS = ['ceremony', 'show', 'add', 'rotate', 'revoke', 'recover', 'extend', 'sign'] as const

const args = {
  action: {
    type: 'positional',
    required: true,
    about: [
      'ceremony 开始，show 查看，add 加一个，rotate 换一个，revoke 撤一个，recover 失窃之后，extend 延期，sign 由 root 密钥签名',
      'ceremony begins, show tells, add one, rotate one for another, revoke one, recover after a theft, extend what expires, sign with a root key',
    ],
  },
  trust: {
    type: 'string',
    required: true,
    valueHint: 'DIR',
    about: [
      '存放 root 和 targets 文件的文件夹，不公开',
      'the folder of the root and targets documents; it is not published',
    ],
  },
  role: {
    type: 'string',
    valueHint: 'ROLE',
    about: [
      `add：加到哪个角色，${POLICY_ROLES.join('、')}`,
      `add: to which role, ${POLICY_ROLES.join(', ')}`,
    ],
  },
  threshold: {
    type: 'string',
    valueHint: 'N',
    about: ['add：从此要几个签名', 'add: how many must sign from now on'],
  },
  old: {
    type: 'string',
    valueHint: 'ID|FILE',
    about: ['rotate、revoke、recover：哪一个密钥', 'rotate, revoke, recover: which key'],
  },
  new: {
    type: 'string',
    valueHint: 'FILE',
    about: [
      'add、rotate、recover：新密钥的公钥文件（rotate、recover 不给就生成一个）；ceremony：已有的日常密钥',
      'add, rotate, recover: the new key’s public half (rotate, recover: else one is made); ceremony: the key for daily work, if there is one',
    ],
  },
  key: {
    type: 'string',
    valueHint: 'FILE',
    about: ['sign：root 私钥', 'sign: a root key'],
  },
  ...SIGNING,
} as const

function needed(value: string | undefined, option: string): string {
  if (value !== undefined && value !== '') return value
  throw new UsageError([`缺少选项 --${option}`, `--${option} is missing`])
}

function roleIn(text: string) {
  const role = POLICY_ROLES.find((each) => each === text)
  if (role !== undefined) return role
  throw new UsageError([
    `--role ${text}：应为 ${POLICY_ROLES.join('、')} 之一`,
    `--role ${text}: expected one of ${POLICY_ROLES.join(', ')}`,
  ])
}

function thresholdIn(text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]$/.test(text)) return text === undefined ? undefined : Number(text)
  throw new UsageError([`--threshold ${text}：应为 1 至 9`, `--threshold ${text}: expected 1 to 9`])
}

/** `liangping keys`: who may sign what of format 2, from the first ceremony to a stolen key (docs/keys.md). */
export const keysCommand = command({
  name: 'keys',
  about: ['管理第二格式的密钥：谁可以签什么', 'Manage the keys of format 2: who may sign what'],
  args,
  async run({ args: given, tell }) {
    const { trust: dir, action } = given
    const change = (how: (policy: Policy) => Policy | Promise<Policy>) =>
      changeKeys(dir, how, Date.now(), tell)
    const passphraseFile = given['passphrase-file']
    const passphrase = passphraseFile === undefined ? undefined : await passphraseIn(passphraseFile)
    const fresh = async () =>
      tufKeyOf(given.new === undefined ? await freshWorkKey(dir, passphrase) : await readPublicKey(given.new))
    /** The key that `--old` means. */
    const oldKey = async () => {
      const text = needed(given.old, 'old')
      return existsSync(text) ? idOfKey(await readPublicKey(text)) : text
    }
    switch (ACTIONS.find((each) => each === action)) {
      case 'ceremony': {
        const work = given.new === undefined ? null : await readPublicKey(given.new)
        return holdCeremony(dir, work, passphrase, Date.now(), tell)
      }
      case 'show':
        return showKeys(dir, tell)
      case 'add': {
        const role = roleIn(needed(given.role, 'role'))
        const key = tufKeyOf(await readPublicKey(needed(given.new, 'new')))
        const threshold = thresholdIn(given.threshold)
        return change((policy) => withKey(policy, role, key, threshold))
      }
      case 'revoke': {
        const id = await oldKey()
        return change((policy) => withoutKey(policy, idIn(policy, id)))
      }
      case 'rotate':
      case 'recover': {
        const asked = await oldKey()
        const how = action === 'rotate' ? withReplaced : recovered
        return change(async (policy) => {
          const id = idIn(policy, asked)
          return how(policy, id, await fresh())
        })
      }
      case 'extend':
        return change((policy) => policy)
      case 'sign':
        return signDocuments(dir, await signingKeyOf(needed(given.key, 'key'), given, tell), tell)
      case undefined:
        throw new UsageError([
          `${action}：应为 ${ACTIONS.join('、')} 之一`,
          `${action}: expected one of ${ACTIONS.join(', ')}`,
        ])
    }
  },
})
