/** Cuts a text into plain words and web addresses, in order; an address ends before Japanese punctuation and closing marks. */
export function cutLinks(text: string): { link: boolean; text: string }[] {
  return text
    .split(/(https?:\/\/[\w\-.~:/?#[\]@!$&'*+,;=%]+)/)
    .map((piece, index) => ({ link: index % 2 === 1, text: piece }))
    .filter((piece) => piece.text !== '')
}
