/** The largest size within a range, to half a pixel, at which something fits; the smallest where none does. */
function largestFitting(least: number, most: number, fits: (px: number) => boolean): number {
  let [low, high] = [least, Math.max(least, most)]
  if (fits(high)) return high
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

/** The type size in pixels at which an element's text fills its parent; words stay whole unless that makes it small. */
export function fitText(element: HTMLElement, least: number, most: number): number {
  const box = element.parentElement ?? element
  const fits = (px: number) => {
    element.style.fontSize = `${px}px`
    return box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth
  }
  element.style.overflowWrap = 'normal'
  const whole = largestFitting(least, most, fits)
  const small = whole < 2 * least
  element.style.overflowWrap = 'anywhere'
  return small ? largestFitting(least, most, fits) : whole
}
