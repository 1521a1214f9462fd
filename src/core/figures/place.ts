/** Projects of more than one district: 跨区(市). */
export const CROSS = 'district.cross'
/** Projects of no district: 市直. */
export const DIRECT = 'district.direct'

/** Where a project of these districts is counted: its district's id, `cross` or `direct`. */
export const placeOf = ([only, another]: readonly string[]): string =>
  another === undefined ? (only ?? 'direct') : 'cross'
