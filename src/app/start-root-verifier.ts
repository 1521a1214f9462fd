import RootVerifierWorker from './root-verifier.worker?worker'

/** Starts the worker that reads format 2. */
export const startRootVerifier = (): Worker => new RootVerifierWorker()
