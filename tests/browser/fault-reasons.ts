import { createSay } from '@/core/i18n/create-say'
import { wordProblem } from '@/core/i18n/problem-words'

/** What a passer-by reads while a fault lasts: on a first start, and in the footer of a display that has something to show. */
interface Reason {
  readonly waits: RegExp
  readonly told: RegExp
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const EDITION = String.raw`editions/\d{4}Q\d-r\d\.[0-9a-f]{16}\.json`
const INDEX = String.raw`index\.jws`

const unreachable = (waits: string, told: string): Reason => ({
  waits: new RegExp(`^原因：${waits}$`),
  told: new RegExp(`^${told}，显示的是2021年11月1日 \\d\\d:\\d\\d核对的数据$`),
})
const NETWORK = unreachable('网络中断，连接不到发布服务器', '网络中断')
const LATE = unreachable('发布服务器没有按时答复', '发布服务器没有按时答复')
const answers = (status: number) =>
  unreachable(`发布服务器答复异常\\(HTTP ${status}\\)`, '发布服务器答复异常')
const portal = (path: string) =>
  unreachable(`收到的是网页而不是公开数据，可能需要先登录网络：${path}`, '网络要求先登录')
const tooLarge = (path: string) => unreachable(`收到的文件过大：${path}`, '收到的文件过大')

const say = createSay('zh-CN')

/** The line that the check itself says, in the page's language; a name of a key or a digest in it left open as `…`. */
function refused(file: string, line: string): Reason {
  const [, path = '', problem = line] = /^([\w.[\]]+): (.*)$/su.exec(line) ?? []
  const words = wordProblem({ path, problem }, say)
  return {
    waits: new RegExp(`^原因：公开数据未通过核验：${file}: ${words.split('…').map(escaped).join('.+')}$`),
    told: /^新数据未通过核验，仍显示上一次核验通过的数据$/,
  }
}
const index = (line: string) => refused(INDEX, line)
const edition = (line: string) => refused(EDITION, line)

/** The program is older than the data. */
const TOO_NEW: Reason = {
  waits: /^原因：新数据的格式比本机程序新，请更新程序$/,
  told: /^新数据的格式比本机程序新，请更新程序$/,
}

const REASONS: Readonly<Record<string, Reason>> = {
  reset: NETWORK,
  silence: LATE,
  drip: LATE,
  cut: NETWORK,
  'not-found': answers(404),
  'too-many': answers(429),
  'server-error': answers(500),
  'bad-gateway': answers(502),
  unavailable: answers(503),
  'unavailable-for-a-day': answers(503),
  'redirect-loop': NETWORK,
  'captive-portal': portal(INDEX),
  empty: portal(INDEX),
  'truncated-index': index('expected a JWS of three parts'),
  'edition-reset': NETWORK,
  'edition-silence': LATE,
  'edition-drip': LATE,
  'edition-missing': answers(404),
  'edition-captive-portal': portal(EDITION),
  'truncated-edition': edition('expected … bytes, got …'),
  'flipped-bit': edition('expected the digest …, got …'),
  'longer-edition': tooLarge(EDITION),

  'bad-signature': index('signature: not a signature by the key "sample-…"'),
  'unknown-key': index('header.kid: "stranger-…" is not a trusted key'),
  'borrowed-key-id': index('signature: not a signature by the key "sample-…"'),
  'alg-none': index('header.alg: expected "EdDSA", got "none"'),
  'alg-hs256': index('header.alg: expected "EdDSA", got "HS256"'),
  'other-type': index('header.typ: expected "liangping-index+jws", got "JWT"'),
  'truncated-json': index('not JSON: …'),
  replayed: index('sequence: …'),
  'future-index': TOO_NEW,
  'index-too-large': tooLarge(INDEX),
  'sequence-as-text': index('sequence: expected an integer from 0, got "…"'),
  'path-outside': index(
    'editions[7].path: expected a path editions/<name>.<16 hex>.json, got "../../secrets/2021Q3-r1.0123456789abcdef.json"',
  ),
  'wrong-digest': edition(`expected the digest ${'f'.repeat(64)}, got …`),
  'wrong-length': edition('expected … bytes, got …'),
  'edition-too-large': index('editions[7].bytes: expected an integer from 0 to 32,000,000, got 32000001'),

  'not-json': edition('not JSON: …'),
  'other-period': edition('period: expected "2021Q2" as in the index, got "2018Q1"'),
  'other-revision': edition('revision: expected 2 as in the index, got 3'),
  'future-edition': TOO_NEW,
  'as-of-outside': edition('asOf: expected a day from 2021-04-01 to 2021-06-30, got "2030-01-01"'),
  'published-too-early': edition(
    'publishedAt: 2019-01-01T09:00:00+08:00 is before 2021-06-30, the day the figures stand at',
  ),
  'amount-as-text': edition('projects[0].planYuan: expected an integer or null, got "3亿"'),
  'amount-in-parts': edition('projects[0].planYuan: expected an integer or null, got 300000000.5'),
  'negative-amount': edition('projects[0].totalYuan: the amount -1 is negative'),
  'end-before-start': edition('projects[0].end: 2019 is before the start, 2021'),
  'unknown-district': edition('projects[0].districts[0]: there is no district "999999"'),
  'same-id': edition('projects[1].id: "P002" stands at projects[0].id already'),
  'missing-property': edition(
    'projects[0].stage: expected text of at most 500 characters, none of them a control character, not empty or null, got nothing',
  ),
  'count-off': edition('totals.projects: 179 announced, but there are 178 rows'),
  'totals-off': edition('totals.completed: 328.7亿元 announced, but the rows add up to …元'),
  'ratio-off': edition('totals.ratio: 99.9% announced, but the rows give 72.…%'),
  'bad-ranks': edition('assessment.results[1].rank: rank 1 is published, but the scores give 3'),
  'not-finite': edition('assessment.results[0].score: expected a finite number or null, got Infinity'),
  'control-characters': edition(
    'projects[0].name: expected text of at most 500 characters, none of them a control character, not empty, got "…"',
  ),
  'lone-surrogate': edition(
    'projects[0].name: expected text of at most 500 characters, none of them a control character, not empty, got "年产\\ud83d项目"',
  ),
  'too-long-name': edition(
    'projects[0].name: expected text of at most 500 characters, none of them a control character, not empty, got …',
  ),
}

/** The reason that belongs to a fault; one without is an error. */
export function reasonOf(id: string): Reason {
  const reason = REASONS[id]
  if (!reason) throw new RangeError(`no reason is written down for the fault "${id}"`)
  return reason
}
