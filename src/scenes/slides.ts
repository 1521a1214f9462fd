import { slides } from '#scenes/slides'
import { byId } from './by-id'
import type { AnySlide } from './slide'

/** How scenes stand on slides, by id. */
export const slideOf: Readonly<Record<string, AnySlide | undefined>> = byId(slides)
