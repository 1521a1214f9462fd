import { layOut, type Geometry } from '@/core/frame/geometry'
import type { FrameConfig } from '@/core/frame/frame-config'

/** The size of the previewed screen where none is configured: the most common one. */
const WALL = { width: 1920, height: 1080 }

/** The geometry of the wall that previews are laid out on, whatever window the page has. */
export const wallGeometry = (config: FrameConfig): Geometry =>
  layOut({ window: WALL, config: { ...config, anamorphic: false } })
