import { describe, expect, it } from 'vitest'
import { followed } from '@/core/display/follow'
import { readConfig } from '@/core/display/read-config'
import { trustingOf } from '@/core/display/trusting-of'
import { sceneIds } from '@/scenes/ids'

const key = (kid: string) => ({ kid, x: 'A'.repeat(43) })
const read = (raw: unknown) => readConfig(raw, sceneIds)
const two = { trustedKeys: [key('a'), key('b')] }
const pinned = { publication: { root: '1'.repeat(64), issuer: '370400' } }
const after = (raw: unknown, before: object = two) => followed(read(raw), trustingOf(read(before).config))

describe('a running display and its configuration', () => {
  it('takes a changed loop, and trust away', () => {
    const next = after({ trustedKeys: [key('b'), key('c')], playhead: { scenes: ['overview'] } })
    expect(next?.playhead.scenes).toEqual(['overview'])
    expect(next?.trusting.keys).toEqual([key('b')])
  })
  it('never takes a key, a root or an issuer more', () => {
    expect(after({ ...two, ...pinned })?.trusting.root).toBeUndefined()
    const other = { publication: { ...pinned.publication, issuer: '370500' } }
    expect(after({ ...two, ...other }, pinned)?.trusting).toEqual({ keys: [], root: null })
    expect(after(two, pinned)?.trusting).toEqual({ keys: [], root: null })
    expect(after(pinned, pinned)?.trusting.root).toEqual({ sha256: '1'.repeat(64), issuer: '370400' })
  })
  it('changes nothing where the file cannot be read, and no trust where the keys cannot', () => {
    expect(after(null)).toBeNull()
    expect(after({ trustedKeys: 'a' })?.trusting.keys).toEqual([key('a'), key('b')])
  })
})
