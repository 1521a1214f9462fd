/** One measured figure against its target; smaller is better. */
export interface Line {
  readonly name: string
  readonly measured: number
  readonly target: number
  readonly unit: string
}

/** What a `*.bench.ts` exports by default. */
export interface Bench {
  readonly name: string
  readonly run: () => Promise<readonly Line[]>
}

/** The middle of several measures: other programs of the machine disturb some of them. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

const HEADINGS = ['', 'measured', 'target', 'ratio'] as const

const written = (amount: number) => (Number.isInteger(amount) ? String(amount) : amount.toFixed(2))

/** The lines as a table of plain text: name, measured, target, measured ÷ target. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ name, measured, target, unit }) => [
    name,
    `${written(measured)} ${unit}`,
    `≤ ${written(target)} ${unit}`,
    (measured === target ? 1 : measured / target).toFixed(2),
  ])
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return [line(HEADINGS), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
