import type { Rectangle } from '@kairan/functions/hazards/hazard-picture.ts'
import { type PointerEvent, useRef, useState } from 'react'
import { moved, type Point, placeAround, placeBetween, resized } from './places.ts'
import type { Places } from './use-places.ts'

/** What the finger or the mouse holds. */
type Grab =
  | { holds: 'nothing'; from: Point }
  | { holds: 'place' | 'corner'; from: Point; key: number; place: Rectangle }

const pointOf = (event: PointerEvent<HTMLElement>): Point => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
}

const keyAt = (target: EventTarget): number | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  return element ? Number(element.dataset.place) : null
}
const isCorner = (target: EventTarget): boolean => target instanceof Element && target.closest('[data-corner]') !== null

/**
 * Drawing on the picture with finger or mouse: a stroke makes a place, a tap makes one of the usual size, a place is dragged, its
 * corner changes its size. `drawn` is what the stroke has come to so far.
 */
export function useDrawing({ places, select, add, change }: Places, { mayAdd }: { mayAdd: boolean }) {
  const grab = useRef<Grab | null>(null)
  const [drawn, setDrawn] = useState<Rectangle | null>(null)
  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (!event.isPrimary || event.button !== 0) return
    const from = pointOf(event)
    const key = keyAt(event.target)
    const place = places.find((each) => each.key === key)
    grab.current = place
      ? { holds: isCorner(event.target) ? 'corner' : 'place', from, key: place.key, place }
      : { holds: 'nothing', from }
    if (place) select(place.key)
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const go = (event: PointerEvent<HTMLElement>): void => {
    const held = grab.current
    // A second finger, or the ball of the hand, drags nothing.
    if (!held || !event.isPrimary) return
    const to = pointOf(event)
    if (held.holds === 'nothing') {
      setDrawn(mayAdd ? placeBetween(held.from, to) : null)
      return
    }
    const by = { x: to.x - held.from.x, y: to.y - held.from.y }
    change(held.key, held.holds === 'corner' ? resized(held.place, by) : moved(held.place, by))
  }
  const end = (event: PointerEvent<HTMLElement>): void => {
    if (!event.isPrimary) return
    const held = grab.current
    forget()
    if (held?.holds === 'nothing' && mayAdd) add(placeBetween(held.from, pointOf(event)) ?? placeAround(held.from))
  }
  const forget = (): void => {
    grab.current = null
    setDrawn(null)
  }
  return {
    drawn,
    handlers: { onPointerDown: begin, onPointerMove: go, onPointerUp: end, onPointerCancel: forget },
  }
}
