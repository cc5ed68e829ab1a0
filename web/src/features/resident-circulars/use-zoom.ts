import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { scrollAfterZoom, wholeIn, withinLimits, zoomBy } from './zoom.ts'

interface Point {
  x: number
  y: number
}

const middle = (one: Touch, other: Touch): Point => ({
  x: (one.clientX + other.clientX) / 2,
  y: (one.clientY + other.clientY) / 2,
})
const distance = (one: Touch, other: Touch): number =>
  Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)

interface Zoom {
  /** 1: as wide as the window. */
  zoom: number
  step: (direction: 1 | -1) => void
  /** To the size at which all of it is seen. */
  fit: () => void
  /** As it was opened, from its top: for the next picture. */
  reset: () => void
}

/**
 * The size of a picture in a scrolling window: by button (`step`) around the middle, or with two fingers around them.
 * @param shape the picture's height divided by its width
 */
export function useZoom(scroller: RefObject<HTMLElement | null>, shape: number): Zoom {
  const [{ zoom, from, focus }, setView] = useState<{ zoom: number; from: number; focus: Point }>({
    zoom: 1,
    from: 1,
    focus: { x: 0, y: 0 },
  })
  const zoomNow = useRef(zoom)

  // Once the picture has its new size and before it is painted, so that nothing jumps.
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || from === zoom) return
    box.scrollLeft = scrollAfterZoom({ scroll: box.scrollLeft, focus: focus.x, from, to: zoom })
    box.scrollTop = scrollAfterZoom({ scroll: box.scrollTop, focus: focus.y, from, to: zoom })
  }, [scroller, zoom, from, focus])

  const shapeNow = useRef(shape)
  shapeNow.current = shape
  const smallest = useRef(() => {
    const box = scroller.current
    return box ? wholeIn({ width: box.clientWidth, height: box.clientHeight }, shapeNow.current) : 1
  }).current

  const zoomTo = useRef((wanted: number, around: Point) => {
    const before = zoomNow.current
    zoomNow.current = withinLimits(wanted, smallest())
    setView({ zoom: zoomNow.current, from: before, focus: around })
  }).current

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    let start: { distance: number; zoom: number } | null = null
    const onStart = ({ touches: [one, other] }: TouchEvent) => {
      start = one && other ? { distance: distance(one, other), zoom: zoomNow.current } : null
    }
    const onMove = (event: TouchEvent) => {
      const [one, other] = event.touches
      if (!start || !one || !other) return
      // Ours to do: the browser would enlarge the whole page, buttons included.
      event.preventDefault()
      const edge = box.getBoundingClientRect()
      const { x, y } = middle(one, other)
      const wanted = (start.zoom * distance(one, other)) / start.distance
      zoomTo(wanted, { x: x - edge.left, y: y - edge.top })
    }
    box.addEventListener('touchstart', onStart, { passive: true })
    box.addEventListener('touchend', onStart, { passive: true })
    box.addEventListener('touchmove', onMove, { passive: false })
    return () => {
      box.removeEventListener('touchstart', onStart)
      box.removeEventListener('touchend', onStart)
      box.removeEventListener('touchmove', onMove)
    }
  }, [scroller, zoomTo])

  const step = (direction: 1 | -1): void => {
    const box = scroller.current
    const middle = { x: (box?.clientWidth ?? 0) / 2, y: (box?.clientHeight ?? 0) / 2 }
    zoomTo(zoomBy(zoom, direction, smallest()), middle)
  }
  const reset = (): void => {
    zoomNow.current = 1
    setView({ zoom: 1, from: 1, focus: { x: 0, y: 0 } })
    scroller.current?.scrollTo(0, 0)
  }
  return { zoom, step, fit: () => zoomTo(smallest(), { x: 0, y: 0 }), reset }
}
