import { files } from '#scenes/ids'
import { idOf } from './by-id'

/** The ids of the loop's scenes, in no order, without loading any. */
export const sceneIds: readonly string[] = files.map(idOf)
