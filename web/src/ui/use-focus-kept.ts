import { type RefObject, useEffect, useRef } from 'react'

const REACHABLE = 'a[href], button, input, select, textarea, summary'

const reachableIn = (part: Element): HTMLElement[] =>
  [...part.querySelectorAll<HTMLElement>(REACHABLE)].filter((each) => each.checkVisibility())

/** What can be reached of what came where something went. */
const inItsPlace = ({ target }: MutationRecord, records: MutationRecord[]): HTMLElement | undefined =>
  records
    .filter((record) => record.target === target)
    .flatMap(({ addedNodes }) => [...addedNodes])
    .flatMap((each) => (each instanceof HTMLElement ? [each, ...reachableIn(each)] : []))
    .find((each) => each.isConnected && each.matches(REACHABLE))

/** What can be reached nearest to a gap: the next thing around it, else the one before. Null where the part has nothing. */
const nearestTo = ({ target, nextSibling }: MutationRecord, part: HTMLElement): HTMLElement | null => {
  let mark = nextSibling?.isConnected ? nextSibling : null
  const comesNext = (each: HTMLElement) =>
    each === mark || Boolean(mark && mark.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING)
  for (
    let around: Node | null = target;
    around instanceof Element && part.contains(around);
    around = around.parentNode
  ) {
    const found = reachableIn(around)
    const nearest = found.find(comesNext) ?? found.at(-1)
    if (nearest) return nearest
    mark = around
  }
  return null
}

/**
 * For a part of a page in which what was pressed may go away (a form that is saved, a button that did its work): the focus comes to
 * what took its place or else is nearest to it, and does not fall back to the beginning of the page.
 */
export function useFocusKept<Part extends HTMLElement = HTMLElement>(): RefObject<Part | null> {
  const ref = useRef<Part>(null)
  useEffect(() => {
    const part = ref.current
    if (!part) return
    let focused: Node | null = null
    const remember = ({ target }: FocusEvent): void => {
      focused = target instanceof Node && part.contains(target) ? target : null
    }
    const observer = new MutationObserver((records) => {
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      const gap = records.find(
        ({ target, removedNodes }) => target.isConnected && [...removedNodes].some((each) => each.contains(focused)),
      )
      if (!gap) return
      const nearest = inItsPlace(gap, records) ?? nearestTo(gap, part)
      if (!nearest) part.tabIndex = -1
      ;(nearest ?? part).focus()
    })
    document.addEventListener('focusin', remember)
    observer.observe(part, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
  return ref
}
