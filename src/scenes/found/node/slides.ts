import type { AnySlide } from '../../slide'
import { readEach } from './read'

export const slides = {
  ...(await readEach<AnySlide>('slide.ts', 'slide')),
  ...(await readEach<AnySlide>('slide.ts', 'slide', 'subjects/')),
}
