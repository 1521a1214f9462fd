import { pressSample } from './publish-sample'

// `tsx mock/press-sample.ts DIR`: a process of its own, so that drawing does not hold up whoever is served meanwhile.
const [dir = ''] = process.argv.slice(2)
const count = await pressSample(dir)
if (count > 0) process.stdout.write(`${count}\n`)
