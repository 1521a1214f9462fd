import { inRootOrKeys } from '@/core/publication/tuf/trust-in-root'
import { serveVerifier } from '@/core/publication/verifier-host'
import { answer } from '@/scenes/answer'
import { deriveScenes } from '@/scenes/derive'

// The verifier's worker where the configuration names a root: it reads format 2, and no first load waits for it.
serveVerifier(self, deriveScenes, answer, inRootOrKeys)
