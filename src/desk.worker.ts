import { serveDesk } from '@/publication/desk-host'
import { answer } from '@/scenes/answer'
import { deriveScenes } from '@/scenes/derive'

// Off the main thread: signatures, digests, parsing, checks, all scenes' figures, and what else is asked of them.
serveDesk(self, deriveScenes, answer)
