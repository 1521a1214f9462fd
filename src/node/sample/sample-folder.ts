import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TrustedKey } from '@/core/publication/contract'
import type { Teller } from '@/node/command/teller'
import type { SigningKey } from '@/office/publishing/keys'

/** The built-in sample, as it lies on this machine. */
export interface SampleFolder {
  readonly publishedDir: string
  /** The keys that displays of it trust. */
  readonly trustedKeys: readonly TrustedKey[]
  /** What it is signed with. */
  readonly key: SigningKey
}

/** Publishes the built-in sample below `root`, unless it is there. */
export async function publishedSample(root: string, say: Teller['say']): Promise<SampleFolder> {
  const { publishSample, sampleKey } = await import('./publish-sample')
  const publishedDir = join(root, 'dist/sample')
  const { trustedKeys } = await publishSample(publishedDir, { onProgress: say })
  return { publishedDir, trustedKeys, key: await sampleKey(join(root, 'dist')) }
}

/**
 * Has the sample's press pages written below `root` by a process of low priority, where they are missing: the display is
 * served meanwhile. `say` is told when they are all there, and when that failed. Returns what ends it.
 */
export function pressSampleAside(root: string, say: Teller['say']): () => void {
  const script = fileURLToPath(new URL('./press-sample.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, join(root, 'dist/sample')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let written = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written += text))
  child.once('spawn', () => {
    try {
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    } catch {
      // Where the system forbids that, they are written at normal priority.
    }
  })
  child.once('error', ({ message }) =>
    say([`示例的媒体图表没有写成：${message}`, `the sample's press pages were not written: ${message}`]),
  )
  child.once('close', (code) => {
    const files = written.trim()
    if (code === 0 && files !== '')
      say([`示例的媒体图表已写好：${files} 个文件`, `the sample's press pages are written: ${files} files`])
    if (code !== 0 && code !== null)
      say(['示例的媒体图表没有写成', "the sample's press pages were not written"])
  })
  return () => void child.kill()
}
