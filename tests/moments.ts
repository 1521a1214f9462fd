import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Of a test that speaks of days or of times: `Date`, `timeZone`, “time zone”, `2021-11-01T09:00`. */
const MOMENT = /\bDate\b|\btimeZone\b|\btime zones?\b|T\d\d:\d\d/
/** Tests of sources, of bytes, and of whole folders: they name a moment, but write none that other tests do not. */
const WHEREVER =
  /^tests\/(?:architecture|mock|schemas|node\/server\/one-way|node\/publisher\/(?:publishing|lock))\b/

/** The test files that speak of days or of times, as paths from the project's folder: they run in a second time zone too. */
export const filesAboutMoments = (root: string): string[] =>
  ['src', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path.replaceAll('\\', '/')}`,
      ),
    )
    .filter(
      (path) =>
        path.endsWith('.test.ts') &&
        !WHEREVER.test(path) &&
        MOMENT.test(readFileSync(join(root, path), 'utf8')),
    )
