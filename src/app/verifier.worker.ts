import { serveVerifier } from '@/core/publication/verifier-host'
import { deriveScenes } from '@/scenes/derive'

// Off the main thread: signatures, digests, parsing, checks and all scenes' figures. What else may be asked of them nobody
// asks in a lobby: it is loaded with the first question.
serveVerifier(self, deriveScenes, async (...asked) => (await import('@/scenes/answer')).answer(...asked))
