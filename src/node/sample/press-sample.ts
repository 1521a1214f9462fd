import { pressSample } from './publish-sample'

// `tsx src/node/sample/press-sample.ts DIR`: a process of its own, so that it does not slow down the server.
const [dir = ''] = process.argv.slice(2)
const count = await pressSample(dir)
if (count > 0) process.stdout.write(`${count}\n`)
