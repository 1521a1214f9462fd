import { serveVerifier } from '@/core/publication/verifier-host'
import { deriveScenes } from '@/scenes/derive'

// The verifier's worker: signatures, digests, parsing, checks and the figures of all scenes. The code that answers
// further questions
// is loaded with the first question, because the lobby asks none.
serveVerifier(self, deriveScenes, async (...asked) => (await import('@/scenes/answer')).answer(...asked))
