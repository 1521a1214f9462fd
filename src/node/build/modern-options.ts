import type { Plugin } from 'vite'

/** Modules of libraries that do what nothing of ours asks for, and what stands in their place. */
const REPLACED: readonly (readonly [module: RegExp, by: string])[] = [
  // ECharts' translation of options as they were written before its version 5: ours are written for today's. What else it
  // does: the series are a list.
  [
    /[\\/]echarts[\\/]lib[\\/]preprocessor[\\/]backwardCompat\.js$/,
    'export default (option) => { option.series = [option.series ?? []].flat() }',
  ],
  // axios by XMLHttpRequest, and what it sends: ours fetches by `fetch`, and sends nothing.
  [/[\\/]axios[\\/]lib[\\/]adapters[\\/]xhr\.js$/, 'export default null'],
  [/[\\/]axios[\\/]lib[\\/]helpers[\\/]HttpStatusCode\.js$/, 'export default {}'],
  [
    /[\\/]axios[\\/]lib[\\/](?:core[\\/]createMultipartBody|helpers[\\/](?:toFormData|formDataToJSON|toURLEncodedForm))\.js$/,
    'export default () => { throw new TypeError("nothing is sent") }',
  ],
]

/** Leaves out of the build what nothing of ours asks for: several kB of the first load, gzipped. */
export const modernOptions = (): Plugin => ({
  name: 'liangping:modern-options',
  apply: 'build',
  enforce: 'pre',
  load: (id) => REPLACED.find(([module]) => module.test(id))?.[1] ?? null,
})
