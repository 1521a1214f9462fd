import type { Shells } from './shells'

/** What a page can tell of itself. */
export interface PageState {
  /** The build it runs. */
  readonly build: string
  /** Whether it shows something. */
  readonly started: boolean
  /** Whether it is the lobby, which may be reloaded between two scenes; a presentation may not. */
  readonly unattended: boolean
  /** Out of hours the page is black, so a trial would prove nothing. */
  readonly dark: boolean
  /** The build that has just failed its trial; it is tried again later. */
  readonly failed: string | null
}

/** What a page should do next: try out a new version, change to it when the scene ends, or nothing. */
export function nextStep({ next }: Shells, page: PageState): 'trial' | 'take' | null {
  if (!page.started || !page.unattended || next === null || next.build === page.build) return null
  if (next.proved) return 'take'
  return page.dark || page.failed === next.build ? null : 'trial'
}
