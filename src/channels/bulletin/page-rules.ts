/** Text as a CSS string: quotes, backslashes and line ends by their number. */
const quoted = (text: string) =>
  `"${text.replace(/["\\\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`

const FAMILY = "'Noto Sans SC Variable', 'Noto Sans SC', sans-serif"
const NUMBER = "content: '— ' counter(page) ' —'; color: #16202e; font: 14pt/1"
/** Seven millimetres below the type area, a character from its edge, as GB/T 9704 has it. */
const NUMBER_PLACE = 'vertical-align: top; padding-top: 7mm'

/**
 * The pages of the bulletin (GB/T 9704-2012): A4, 37 mm above and 28 mm at the binding, so that the type area is 156 by
 * 225 mm; page numbers outside, whose figures these are at the foot of every page.
 */
export function pageRules(source: string, sure: string): string {
  const foot = `content: ${quoted(source)}; font: 8pt/1.3 ${FAMILY}; color: #55637a; ${NUMBER_PLACE}; white-space: nowrap`
  const head = `content: ${quoted(sure)}; font: 8pt/1 ${FAMILY}; color: #55637a; vertical-align: bottom; padding-bottom: 6mm`
  const side = (name: string, inner: string, outer: string) => `@page :${name} {
  margin-${inner}: 28mm;
  margin-${outer}: 26mm;
  @top-${outer} { ${head} }
  @bottom-${inner} { ${foot}; text-align: ${inner} }
  @bottom-${outer} { ${NUMBER} ${FAMILY}; ${NUMBER_PLACE}; padding-${outer}: 1em; text-align: ${outer} }
}`
  return [
    '@page { size: A4; margin-top: 37mm; margin-bottom: 35mm }',
    side('right', 'left', 'right'),
    side('left', 'right', 'left'),
  ].join('\n')
}
