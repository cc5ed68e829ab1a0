import { useTranslation } from 'react-i18next'
import { useHistoryState } from 'wouter/use-browser-location'
import { type Step, stepInHistory } from './steps.ts'

export interface Steps {
  step: Step
  /** Names the step's place, so that each is drawn anew and takes the focus. */
  place: string
  canGoBack: boolean
  go(to: Step): void
  /** Changes the step without a new one to go back over. */
  replace(by: Step): void
  back(): void
}

/** The step one is at. It lives in the browser's history: its own 「戻る」, reloading and links work as everywhere. */
export function useSteps(first: Step): Steps {
  const { i18n } = useTranslation()
  const known = stepInHistory(useHistoryState())
  const depth = known?.depth ?? 0
  const step = known?.join ?? first
  // The language of this moment: the step before may have changed it.
  const note = (to: Step, atDepth: number) => ({ join: to, depth: atDepth, language: i18n.language })
  return {
    step,
    place: `${depth}-${step.at}`,
    canGoBack: depth > 0,
    go: (to) => {
      // The first step stands nowhere until one leaves it.
      if (!known) history.replaceState(note(step, depth), '')
      history.pushState(note(to, depth + 1), '')
      window.scrollTo(0, 0)
    },
    replace: (by) => {
      // A field that loses the focus because its step is over must not write over the next one.
      const now = stepInHistory(history.state)?.depth ?? 0
      if (now === depth) history.replaceState(note(by, depth), '')
    },
    back: () => history.back(),
  }
}
