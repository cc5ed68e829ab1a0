import { Children, type ReactNode } from 'react'

/** Cards side by side, to be pushed sideways; all as high as the highest. */
export function Carousel({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a row that scrolls sideways must be reachable by keyboard
    <ul className="carousel" aria-label={label} tabIndex={0}>
      {Children.map(children, (card) => (
        <li>{card}</li>
      ))}
    </ul>
  )
}
