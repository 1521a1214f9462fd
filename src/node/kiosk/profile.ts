import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from '@/office/publishing/usage-error'

/** A file that marks a folder as a kiosk's profile, which may be replaced. */
const MARK = '.liangping-kiosk'

/** Makes the profile's folder. One that holds something else is refused: a clean profile would move it away. */
export async function prepareProfile(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true })
  const marked = await access(join(dir, MARK)).then(
    () => true,
    () => false,
  )
  if (!marked && (await readdir(dir)).length > 0)
    throw new UsageError([
      `--profile ${dir}：里面有别的东西；请给空文件夹，或还不存在的文件夹`,
      `profile ${dir}: holds other things; give an empty folder, or one that is not there`,
    ])
  await writeFile(join(dir, MARK), '')
}

/** Puts an empty profile in its place; the last one is kept beside it. */
export async function cleanProfile(dir: string): Promise<void> {
  await rm(`${dir}.old`, { recursive: true, force: true })
  await rename(dir, `${dir}.old`)
  await prepareProfile(dir)
}
