import { serveSample } from './serve-sample'

/** Serves the built app with the sample, once for all specs; they learn the address from the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await serveSample()
  process.env['LIANGPING_URL'] = server.url
  return server.close
}
