interface MatchNumberProps {
  /** Four digits. */
  digits: string
  title: string
  why: string
}

/** The four digits somebody tells an officer, to be read across a table; a screen reader says them one by one. */
export function MatchNumber({ digits, title, why }: MatchNumberProps) {
  return (
    <section className="rounded-8 border-3 border-key-900 p-4">
      <h2 className="text-std-18B-160">{title}</h2>
      <p className="my-3 text-center text-[min(4rem,16vw)] leading-none font-bold tracking-[0.15em]">
        <span className="sr-only">{digits.split('').join(' ')}</span>
        <span aria-hidden="true">{digits}</span>
      </p>
      <p>{why}</p>
    </section>
  )
}
