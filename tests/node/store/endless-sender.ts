import { publish, q3 } from '../publisher/publish-kit'
import { placeAt, working } from './store-kit'

// Publishes corrections to a store without end, each with another issuer; told: the store, its copy, where to begin.
const [url = '', dir = '', from = '0'] = process.argv.slice(2)
process.stdout.write('begun\n')
for (let number = Number(from); ; number += 1)
  await working(placeAt(url), dir, async (home) => {
    await publish(home.dir, q3({ issuer: `单位 ${number}` }), { correction: `更正 ${number}` })
    await home.send()
  })
