import type { ReactNode } from 'react'

/** Stands in a text for what is more than words (`t('place.question', { place: HERE })`); no keyboard writes it. */
export const HERE = '\u{FFFC}'

/** A sentence with something in it that is more than words, such as a name in another language. */
export function Sentence({ of, children }: { of: string; children: ReactNode }) {
  const [before, ...after] = of.split(HERE)
  return (
    <>
      {before}
      {after.length > 0 && children}
      {after.join('')}
    </>
  )
}
