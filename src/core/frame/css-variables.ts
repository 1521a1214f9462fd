import type { Geometry } from './geometry'

const px = (value: number) => `${Math.round(value * 1000) / 1000}px`

/** The layout's sizes as CSS variables, lengths in layout pixels. */
export function cssVariables({ widthPx, heightPx, designPx, type, frame, body }: Geometry) {
  return {
    '--u': px(designPx),
    '--type-body': px(type.body),
    '--type-table': px(type.table),
    '--type-axis': px(type.axis),
    '--type-footer': px(type.footer),
    '--type-finding': px(type.finding),
    '--type-hero': px(type.hero),
    '--frame-width': px(widthPx),
    '--frame-height': px(heightPx),
    '--padding-x': px(frame.paddingXPx),
    '--padding-top': px(frame.paddingTopPx),
    '--padding-bottom': px(frame.paddingBottomPx),
    '--title-height': px(frame.titleHeightPx),
    '--title-width': px(frame.titleWidthPx),
    '--column-gap': px(frame.columnGapPx),
    '--footer-height': px(frame.footerHeightPx),
    '--body-width': px(body.width),
    '--body-height': px(body.height),
  } as const
}
