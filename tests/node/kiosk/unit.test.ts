import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const unit = readFileSync(new URL('../../../deploy/liangping-kiosk.service', import.meta.url), 'utf8')
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0

describe('the systemd unit', () => {
  it('starts the command again whatever ends it, for ever', () => {
    expect(unit).toMatch(/^ExecStart=.* src\/node\/cli\.ts kiosk \$\{LIANGPING_URL\} /m)
    expect(unit).toMatch(/^Restart=always$/m)
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/m)
    expect(unit).not.toMatch(/^User=root$/m)
  })

  it.skipIf(!hasSystemd)('is one that systemd understands', () => {
    const dir = mkdtempSync(join(tmpdir(), 'liangping-unit-'))
    const file = join(dir, 'liangping-kiosk.service')
    // What it starts need not be on this machine.
    writeFileSync(file, unit.replace('/usr/bin/cage', process.execPath))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], {
      encoding: 'utf8',
    })
    rmSync(dir, { recursive: true })
    expect([status, stderr]).toEqual([0, ''])
  })
})
