import * as v from 'valibot'
import { parseJson } from '@/core/publication/parse'
import { Held, LOCK_FILE, type Owner } from '@/node/publisher/lock-file'
import { UsageError } from '@/office/publishing/usage-error'
import { instantAt } from '@/office/workbook/instant'
import type { PublicationPlace } from './place'

/** A claim that was not renewed for so long was left by a publisher that is gone. */
const LEASE_MS = 10 * 60_000
const RENEWED_MS = 60_000

export interface Claimant {
  readonly owner: Owner
  /** Of one working copy: its next run takes its own claim over. */
  readonly id: string
  readonly nowMs: () => number
}

async function busy(place: PublicationPlace, path: string, ageMs: number): Promise<UsageError> {
  const json = parseJson(new TextDecoder().decode((await place.read(path))?.bytes))
  const held = v.safeParse(Held, json.ok ? json.value : null)
  const { host, since } = held.success ? held.output : { host: '?', since: '?' }
  const minutes = Math.max(1, Math.round((LEASE_MS - ageMs) / 60_000))
  return new UsageError(
    [
      `${host} 从 ${since} 起正在往 ${place.name} 公开：等它结束再运行一次；它若已中断，${minutes} 分钟后可以接手`,
      `${host} is publishing to ${place.name} since ${since}: run it again when that has ended; if it was cut off, it can be taken over in ${minutes} min`,
    ],
    'locked',
  )
}

const lost = ({ name }: PublicationPlace, path: string) =>
  new UsageError([
    `${name}：${path} 被拿走了：什么也没有公开`,
    `${name}: ${path} was taken away: nothing was published`,
  ])

/**
 * Works while no other publisher writes to a place, also where the store knows no conditions: each lays down a claim of
 * its own, then looks for others, so that of two at once at least one stops. Ages are by the store's clock. `work` is
 * given a check that renews the claim each minute (`now`: at once) and throws when it was lost.
 */
export async function whileClaimed<T>(
  place: PublicationPlace,
  { owner, id, nowMs }: Claimant,
  work: (stillOurs: (now: boolean) => Promise<void>) => Promise<T>,
): Promise<T> {
  const path = `${LOCK_FILE}.${id}`
  const held: Held = { ...owner, since: instantAt(nowMs()), token: id }
  const text = new TextEncoder().encode(`${JSON.stringify(held)}\n`)
  const others = async () => [...(await place.list(LOCK_FILE))].filter(([other]) => other !== path)
  const assertAlone = async () => {
    for (const [other, { ageMs }] of await others())
      if (ageMs < LEASE_MS) throw await busy(place, other, ageMs)
  }
  const left = await place.read(path)
  const isOurs = left ? await place.replace(path, text, left.tag) : await place.create(path, text)
  if (!isOurs) throw lost(place, path)
  let renewedMs = nowMs()
  try {
    await assertAlone()
    for (const [other] of await others()) await place.remove(other)
    return await work(async (now) => {
      if (!now && nowMs() - renewedMs < RENEWED_MS) return
      renewedMs = nowMs()
      const ours = await place.read(path)
      if (ours === null || !(await place.replace(path, text, ours.tag))) throw lost(place, path)
      await assertAlone()
    })
  } finally {
    // Where it cannot be removed, this copy's next run takes it over, and others do in ten minutes.
    await place.remove(path).catch(() => {})
  }
}
