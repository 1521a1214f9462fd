import fc from 'fast-check'
import { edition, secondQuarter } from '../small-city'
import { all, pinOf, publish, type Files } from './office'
import { screenOf } from './screen'

const second = secondQuarter()
const third = edition()
const first = publish({ editions: [second, third] })
const next = publish(
  { editions: [second, third, edition({ revision: 2, correction: '更正' })], versions: all(2) },
  first,
)
const ALL = [...next.keys()]
const PATHS = ALL.filter((path) => !path.startsWith('tuf/1.'))

/** What is done to a file: where, and how much of it. */
interface Change {
  readonly kind: 'flip' | 'cut' | 'double' | 'swap' | 'gone' | 'number' | 'word'
  readonly path: number
  readonly at: number
  readonly by: number
}

const textOf = (content: string | ArrayBuffer | undefined) =>
  typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)

/** The folder with a file changed; editions are bytes, the others text. */
function changed(files: Files, { kind, path, at, by }: Change): Files {
  const name = PATHS[path % PATHS.length] ?? ''
  const text = textOf(files.get(name))
  const place = at % (text.length + 1)
  const put = (content: string) =>
    new Map(files).set(name, name.startsWith('editions/') ? Buffer.from(content, 'latin1').buffer : content)
  const without = new Map(files)
  without.delete(name)
  switch (kind) {
    case 'flip':
      return put(text.slice(0, place) + String.fromCharCode(by % 128) + text.slice(place + 1))
    case 'cut':
      return put(text.slice(0, place))
    case 'double':
      return put(text.slice(0, place) + text.slice(Math.max(0, place - (by % 300))))
    case 'swap':
      return put(textOf(files.get(ALL[by % ALL.length] ?? '')))
    case 'gone':
      return without
    case 'number':
      return put(text.replace(/\d+/g, (digits, where: number) => (where >= place ? String(by) : digits)))
    case 'word':
      return put(text.replaceAll(/"[^"]*"/g, (word, where: number) => (where >= place ? `"${by}"` : word)))
  }
}

const CHANGE: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'double', 'swap', 'gone', 'number', 'word'),
  path: fc.nat(1000),
  at: fc.nat(20_000),
  by: fc.nat(),
})

/** A display is attacked so often before it begins anew. */
const ATTACKS_OF_ONE = 8

/**
 * Has displays that show one publication take another one, changed in one to three places. Whatever they make of it, they
 * show one of the two as they were signed; anything else is told, and an error is thrown.
 */
export async function wronglyTaken(runs: number, seed: number): Promise<readonly string[]> {
  const before = await screenOf(pinOf(first)).poll(first)
  const after = await screenOf(pinOf(next)).poll(next)
  const wrong: string[] = []
  let screen = screenOf(pinOf(first))
  let attacks = 0
  await fc.assert(
    fc.asyncProperty(fc.array(CHANGE, { minLength: 1, maxLength: 3 }), async (changes) => {
      if (attacks % ATTACKS_OF_ONE === 0) {
        screen = screenOf(pinOf(first))
        await screen.poll(first)
      }
      attacks += 1
      const { figures } = await screen.poll(changes.reduce(changed, next))
      if (figures !== before.figures && figures !== after.figures) wrong.push(JSON.stringify(changes))
    }),
    { numRuns: runs, seed },
  )
  return wrong
}
