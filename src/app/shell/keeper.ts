/// <reference lib="webworker" />
import { buildOfFiles, keepFiles, type ListedFile } from './files'
import { keepFonts } from './keep-fonts'
import type { WorkerMessage } from './messages'
import { buildsToKeep, type ShellEvent, type Shells } from './shells'
import { cacheNames, readShells } from './shells-file'
import { createVersions } from './versions'

/** Stores versions of the program and their fonts, and tells the pages what became of the versions. */
export function createKeeper(sw: ServiceWorkerGlobalScope, files: readonly ListedFile[]) {
  const { scope } = sw.registration
  const names = cacheNames(scope)
  const versions = createVersions(scope)
  const own = buildOfFiles(files)
  const ask: typeof fetch = (input, init) => fetch(input, init)

  async function tell(shells: Shells) {
    const message: WorkerMessage = { liangping: 'shells', shells }
    for (const client of await sw.clients.matchAll({ type: 'window', includeUncontrolled: true }))
      client.postMessage(message)
  }

  async function happened(event: ShellEvent) {
    const { before, after } = await versions.happened(event)
    if (after !== before) await tell(after)
    return after
  }

  const isBad = async () => (await readShells(scope)).bad.includes(own)
  const keepOwnFiles = async () => keepFiles(await caches.open(names.ofBuild(own)), files, scope, ask)

  async function keepOwn() {
    if (await isBad()) return
    await keepOwnFiles()
    // Another worker may have deleted files that it does not know.
    if (!(await caches.has(names.ofBuild(own)))) await keepOwnFiles()
    await tell(await happened({ kind: 'kept', build: own }))
  }

  async function keepType() {
    const builds = buildsToKeep(await readShells(scope))
    const shells = await Promise.all(builds.map((build) => caches.open(names.ofBuild(build))))
    await keepFonts(await caches.open(names.fonts), shells, scope, ask)
  }

  return { versions, tell, happened, isBad, keepOwnFiles, keepOwn, keepType }
}

export type Keeper = ReturnType<typeof createKeeper>
