/** How large a picture may get: at 6 times the screen's width the small print of an A4 sheet fills a phone. */
export const LARGEST = 6
const STEP = 1.5

/** The next size up or down by button. */
export const zoomBy = (zoom: number, direction: 1 | -1, smallest = 1): number =>
  withinLimits(direction > 0 ? zoom * STEP : zoom / STEP, smallest)

/** Never smaller than `smallest` (1: as wide as the screen), never larger than `LARGEST`. */
export const withinLimits = (zoom: number, smallest = 1): number => Math.min(LARGEST, Math.max(smallest, zoom))

/**
 * The size at which the whole picture is seen. On a wide screen that is less than the screen's width.
 * @param shape the picture's height divided by its width
 */
export const wholeIn = ({ width, height }: Record<'width' | 'height', number>, shape: number): number =>
  width > 0 && height > 0 ? Math.min(1, height / (width * shape)) : 1

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
