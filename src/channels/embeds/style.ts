import { colourVariables, night, day, type Theme } from '@/core/charts/theme'

const rules = (variables: Readonly<Record<string, string>>) =>
  Object.entries(variables)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')

/** Every colour of a theme by the name of its variable, those of the districts too. */
const embedVariables = (theme: Theme): Readonly<Record<string, string>> => ({
  ...colourVariables(theme),
  ...Object.fromEntries(theme.districts.map((colour, place) => [`--d${place}`, colour])),
})

/** Removes indentation and comments. */
export const squeezed = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')

/** The style sheet of a page: light, or dark where the reader's system or the address asks for it. */
export function styleSheet(sheet: string): string {
  const byNight = rules(embedVariables(night))
  return [
    `:root{color-scheme:light;${rules(embedVariables(day))}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${byNight}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${byNight}}`,
    squeezed(sheet),
  ].join('\n')
}

const LIGHT = embedVariables(day)

/** CSS variables by the light theme's colours: a drawing made in these colours follows the page's theme. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(LIGHT)
    .reverse()
    .map(([name, colour]) => [colour.toLowerCase(), name]),
)

/** A drawing made in the light theme's colours with variables in their place: one drawing for both themes. */
export const themed = (body: string): string =>
  body.replace(/(fill|stroke)="(#[0-9a-fA-F]{6})"/g, (all, attribute: string, colour: string) => {
    const name = NAMES.get(colour.toLowerCase())
    return name === undefined ? all : `${attribute}="var(${name})"`
  })
