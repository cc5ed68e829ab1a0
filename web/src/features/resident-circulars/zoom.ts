/** How large a picture may get: at 6 times the screen's width the small print of an A4 sheet fills a phone. */
export const LARGEST = 6
const STEP = 1.5

/** The next size up or down by button. */
export const zoomBy = (zoom: number, direction: 1 | -1): number =>
  withinLimits(direction > 0 ? zoom * STEP : zoom / STEP)

/** Never smaller than the screen's width (1), never larger than `LARGEST`. */
export const withinLimits = (zoom: number): number => Math.min(LARGEST, Math.max(1, zoom))

/**
 * Where to scroll, along one axis, so that what lies under the fingers stays under them.
 * @param scroll how far it was scrolled; `focus`: the fingers' middle, from the edge of the window (both in pixels)
 */
export const scrollAfterZoom = ({
  scroll,
  focus,
  from,
  to,
}: Record<'scroll' | 'focus' | 'from' | 'to', number>): number => Math.max(0, ((scroll + focus) * to) / from - focus)
