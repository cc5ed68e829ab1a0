/** That something was done, with a sign, as it stays on the page. */
export function Done({ words }: { words: string }) {
  return (
    <p className="my-3 rounded-8 border-2 border-green-800 px-3 py-2 font-bold">
      <span aria-hidden="true">✓ </span>
      {words}
    </p>
  )
}
