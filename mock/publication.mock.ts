import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineMock } from 'vite-plugin-mock-dev-server'
import { createMockServer } from './server'

const CONFIG_FILE = resolve('public', 'display.config.json')

const configText = () => {
  try {
    return readFileSync(CONFIG_FILE, 'utf8')
  } catch {
    return '{}'
  }
}

const mock = createMockServer({ now: Date.now, config: configText })

const PATHS = [
  '/published/index.jws',
  '/published/index.json',
  '/published/editions/:file',
  '/published/figures/:file',
  '/published/:file',
  '/display.config.json',
  '/mock/faults',
  '/mock/fault',
  '/mock/publish',
]

/** The mock publication server inside the development server: a new quarter every minute, faults on demand. */
export default PATHS.map((url) => defineMock({ url, response: mock.handle }))
