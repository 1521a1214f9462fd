/// <reference lib="webworker" />
import type { ListedFile } from './shell/files'
import { serveShell } from './shell/worker'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ListedFile[] }

serveShell(self, self.__WB_MANIFEST)
