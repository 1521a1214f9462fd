import { serveDesk } from '@/publication/desk-host'
import { deriveScenes } from '@/scenes/derive'

// Off the main thread: signatures, digests, parsing, checks and all scenes' figures.
serveDesk(self, deriveScenes)
