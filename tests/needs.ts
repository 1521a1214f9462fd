import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Of a test that speaks of days or of times: `Date`, `timeZone`, “time zone”, `2021-11-01T09:00`. */
const MOMENT = /\bDate\b|\btimeZone\b|\btime zones?\b|T\d\d:\d\d/
/** Tests of sources, of bytes, and of whole folders: they name a moment, but write none that other tests do not. */
const WHEREVER =
  /^tests\/(?:architecture|mock|schemas|node\/server\/one-way|node\/publisher\/(?:publishing|lock))\b/
/** The first line of a test that runs in a window: see one-window.ts. */
const IN_WINDOW = /^\/\/ @in-window$/m

/** The test files that hold a text, as paths from the project's folder. */
const filesWith = (root: string, text: RegExp): readonly string[] =>
  ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => path.endsWith('.test.ts') && text.test(readFileSync(join(root, path), 'utf8')))

/** Which test files need a window, and which of all speak of days or of times: those run in a second time zone too. */
export function needsOfTests(root: string) {
  const windows = filesWith(root, IN_WINDOW)
  const moments = filesWith(root, MOMENT).filter((path) => !WHEREVER.test(path))
  return {
    windows,
    moments: moments.filter((path) => !windows.includes(path)),
    momentsInWindows: moments.filter((path) => windows.includes(path)),
  }
}
