/** How Chromium is started. */
export interface BrowserOptions {
  readonly profileDir: string
  readonly headless: boolean
  /** Chromium's sandbox refuses root. */
  readonly isRoot: boolean
  /** Draws by Wayland: there is no X display. */
  readonly wayland: boolean
  /** Flags of the operator's own. */
  readonly more: readonly string[]
}

/** Flags for an unattended screen: no questions, no sleep, no browser controls. */
const UNATTENDED = [
  '--kiosk',
  '--noerrdialogs',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--disable-session-crashed-bubble',
  '--disable-infobars',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--autoplay-policy=no-user-gesture-required',
  '--password-store=basic',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,MediaRouter',
  // Without these, Chromium throttles a page that nobody touches or that another window covers.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

/** Chromium's arguments, with the page it begins with. */
export const browserArguments = (options: BrowserOptions, page: string): string[] => [
  ...UNATTENDED,
  `--user-data-dir=${options.profileDir}`,
  '--remote-debugging-pipe',
  ...(options.headless ? ['--headless=new', '--window-size=1920,1080'] : []),
  ...(options.wayland ? ['--ozone-platform=wayland'] : []),
  ...(options.isRoot ? ['--no-sandbox'] : []),
  ...options.more,
  page,
]
