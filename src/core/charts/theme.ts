import type { Light } from '@/core/publication/contract'

/** The colours of a theme; CSS variables and charts are both made from this object. */
export interface Theme {
  readonly name: 'dark' | 'light'
  readonly ground: string
  readonly panel: string
  readonly line: string
  readonly text: string
  readonly muted: string
  readonly data: string
  readonly plan: string
  readonly accent: string
  readonly lights: Readonly<Record<Light, string>>
  /**
   * One colour a district through every scene, by its index in the edition's list; the eighth is 跨区. The seven differ
   * in lightness too, so they stay apart without red or green (tests/architecture/colours.test.ts).
   */
  readonly districts: readonly string[]
}

export const night: Theme = {
  name: 'dark',
  ground: '#0B1626',
  panel: '#122238',
  line: '#2A3D57',
  text: '#F2F6FB',
  muted: '#A9B8CC',
  data: '#38BDC8',
  plan: '#51657F',
  accent: '#F2B544',
  lights: { blue: '#5AA2F0', yellow: '#F5C04A', red: '#F0625F' },
  districts: ['#38BDC8', '#F4E78C', '#F05A96', '#4C94FF', '#7CF0C0', '#DE9A7C', '#B08E10', '#A9B8CC'],
}

export const day: Theme = {
  name: 'light',
  ground: '#FFFFFF',
  panel: '#F5F7FA',
  line: '#D5DCE5',
  text: '#16202E',
  muted: '#55637A',
  data: '#0E7C86',
  // These two are darker than the rest of the palette suggests: marks need a contrast of 3:1, words 4.5:1.
  plan: '#8191A4',
  accent: '#946110',
  lights: { blue: '#1F6FC5', yellow: '#8F6500', red: '#C22F2C' },
  districts: ['#0E7C86', '#946310', '#B5475D', '#1A5AB8', '#0D6039', '#642361', '#831B05', '#55637A'],
}

export const themes = { dark: night, light: day } as const

/** A colour `#rrggbb` as the three numbers that `rgba()` takes. */
export const rgbOf = (colour: string): string =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join()

/** The theme as CSS variables: the page's colours and the charts' are the same object. */
export const colourVariables = (theme: Theme): Record<string, string> => ({
  '--ground': theme.ground,
  '--panel': theme.panel,
  '--line': theme.line,
  '--text': theme.text,
  '--muted': theme.muted,
  '--data': theme.data,
  '--plan': theme.plan,
  '--accent': theme.accent,
  '--blue': theme.lights.blue,
  '--yellow': theme.lights.yellow,
  '--red': theme.lights.red,
})

/** The colour of a district by its place in the edition's list; the last of the palette is kept for 跨区(市). */
export function districtColour({ districts, data }: Theme, place: number): string {
  const own = districts.slice(0, -1)
  return own[place % own.length] ?? data
}
