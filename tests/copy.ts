import { cp, mkdtemp, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const COPIED = [
  ...['src', 'mock', 'tests', 'docs', 'public', 'deploy'],
  ...['index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
]

/** A copy of the project in a temporary folder, with the packages of the original. */
export async function copyOf(root: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'liangping-copy-'))
  for (const name of COPIED)
    await cp(join(root, name), join(copy, name), { recursive: true }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error
      },
    )
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}
