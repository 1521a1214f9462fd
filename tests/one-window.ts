import { builtinEnvironments, type Environment } from 'vitest/runtime'

const WINDOW = Symbol.for('liangping: the window of this worker')

/**
 * The environment of tests of layouts: a happy-dom that the files of a worker share, as they share what they import. Vue
 * holds on to the document that it was imported beside, so that a window for each file would leave it with a closed one.
 * Between files the page is emptied and the device forgets.
 */
const oneWindow: Environment = {
  name: 'one-window',
  viteEnvironment: 'client',
  async setup(global, options) {
    const made: unknown = Reflect.get(global, WINDOW)
    if (made === undefined) {
      await builtinEnvironments['happy-dom'].setup(global, options)
      Reflect.set(global, WINDOW, true)
    }
    return {
      teardown() {
        document.head.replaceChildren()
        document.body.replaceChildren()
        for (const { name } of [...document.documentElement.attributes])
          document.documentElement.removeAttribute(name)
        localStorage.clear()
        sessionStorage.clear()
      },
    }
  },
}

export default oneWindow
