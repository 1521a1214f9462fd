import type { Shells } from './shells'

/** What a page can tell of itself. */
export interface PageState {
  /** The build it runs. */
  readonly build: string
  /** Something is on its screen. */
  readonly started: boolean
  /** It is the lobby on the wall, which may be loaded anew between two scenes; a presentation may not. */
  readonly unattended: boolean
  /** Out of hours: a trial would show nothing, and prove nothing. */
  readonly dark: boolean
  /** The build that failed its trial a moment ago; it gets another later. */
  readonly failed: string | null
}

/** What a page does about the versions: try the next one out, or take it when the scene ends. */
export function nextStep({ next }: Shells, page: PageState): 'trial' | 'take' | null {
  if (!page.started || !page.unattended || next === null || next.build === page.build) return null
  if (next.proved) return 'take'
  return page.dark || page.failed === next.build ? null : 'trial'
}
