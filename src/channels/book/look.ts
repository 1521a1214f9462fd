import { day as theme } from '@/core/charts/theme'

export const HEADING = {
  fontWeight: 'bold',
  textColor: theme.muted,
  backgroundColor: theme.panel,
  bottomBorderColor: theme.plan,
  bottomBorderStyle: 'thin',
  alignVertical: 'center',
  wrap: true,
} as const

export const TITLE = {
  fontWeight: 'bold',
  fontSize: 14,
  textColor: theme.text,
  alignVertical: 'center',
} as const
export const REMARK = { textColor: theme.muted, fontSize: 10, alignVertical: 'center' } as const
export const ROW = {
  bottomBorderColor: theme.line,
  bottomBorderStyle: 'thin',
  alignVertical: 'center',
} as const
export const ABSENT = { textColor: theme.muted } as const
export const { lights, accent } = theme
