/** Brings the focus to the first field of a form with something wrong in it, once that is drawn: whoever does not see it hears it. */
export const focusFirstMistake = (form: HTMLElement | null): void => {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const fold = field?.closest('details')
    if (fold) fold.open = true
    field?.focus()
  })
}

/** As a `ref` of what takes the place of what was pressed: the focus must not fall back to the beginning of the page. */
export const focusWhenShown = (element: HTMLElement | null): void => element?.focus()

/** Brings the focus to something once a dialog is closed whose own opener has gone meanwhile; a dialog gives it back in the next frame. */
export const focusAfterwards = (find: () => HTMLElement | null): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()))
}
