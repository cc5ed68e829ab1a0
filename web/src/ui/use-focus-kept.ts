import { type RefObject, useEffect, useRef } from 'react'

const REACHABLE = 'a[href], button, input, select, textarea, summary'

/** The part itself where nothing in it can be reached. */
const firstReachable = (part: HTMLElement): HTMLElement => {
  const found = [...part.querySelectorAll<HTMLElement>(REACHABLE)].find((each) => each.checkVisibility())
  if (!found) part.tabIndex = -1
  return found ?? part
}

/** What has the focus and everything around it, up to the part; nothing where the focus is elsewhere. */
const pathTo = (focused: EventTarget | null, part: HTMLElement): HTMLElement[] => {
  const path: HTMLElement[] = []
  let each = focused instanceof HTMLElement && part.contains(focused) ? focused : null
  while (each && each !== part) {
    path.push(each)
    each = each.parentElement
  }
  return path
}

/**
 * For a part of a page in which what was pressed may go away (a form that is saved, a button that did its work): the focus comes to
 * the first thing left around it, and does not fall back to the beginning of the page.
 */
export function useFocusKept(): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const part = ref.current
    if (!part) return
    let path: HTMLElement[] = []
    const remember = ({ target }: FocusEvent): void => {
      path = pathTo(target, part)
    }
    const observer = new MutationObserver(() => {
      const [focused, ...around] = path
      if (!focused || focused.isConnected || document.activeElement !== document.body) return
      firstReachable(around.find(({ isConnected }) => isConnected) ?? part).focus()
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
