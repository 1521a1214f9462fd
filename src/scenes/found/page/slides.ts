import type { AnySlide } from '../../slide'

export const slides = import.meta.glob<AnySlide>(['../../*/slide.ts', '../../subjects/*/slide.ts'], {
  eager: true,
  import: 'slide',
})
