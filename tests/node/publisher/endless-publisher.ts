import { publish, q2, q3 } from './publish-kit'

// Publishes into a folder until it is killed: corrections of two periods in turn, each with other contents.
const [dir = '', from = '0'] = process.argv.slice(2)
const [first, ...others] = q2().projects
if (!first) throw new Error('no project')

process.stdout.write('ready\n')
for (let at = Number(from); ; at += 1) {
  const drafts = [q2({ projects: [{ ...first, unit: `第${at}次` }, ...others] }), q3({ issuer: `第${at}次` })]
  for (const draft of drafts) {
    const { kind } = await publish(dir, draft, { correction: at === 0 ? undefined : `第${at}次更正` })
    if (kind !== 'published') throw new Error(`not published: ${kind}`)
  }
}
