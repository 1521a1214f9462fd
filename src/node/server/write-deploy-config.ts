import { readFile, writeFile } from 'node:fs/promises'
import { caddyConfig, nginxConfig } from './deploy-config'

const files = [
  { url: new URL('../../../deploy/nginx.conf', import.meta.url), text: nginxConfig() },
  { url: new URL('../../../deploy/Caddyfile', import.meta.url), text: caddyConfig() },
]

// `npm run deploy-config` writes the files; `-- --check` only tells whether they are up to date.
const check = process.argv.includes('--check')
for (const { url, text } of files) {
  const standing = await readFile(url, 'utf8').catch(() => undefined)
  if (standing === text) continue
  if (check) {
    process.stderr.write(`${url.pathname} is not what the table of headers makes: npm run deploy-config\n`)
    process.exitCode = 1
  } else await writeFile(url, text)
}
