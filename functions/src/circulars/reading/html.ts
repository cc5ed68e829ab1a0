/** A piece of a page, in which everything that people wrote is escaped. */
export interface Html {
  html: string
}

type Part = string | number | Html | null | Part[]

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const rendered = (part: Part): string => {
  if (part === null) return ''
  if (Array.isArray(part)) return part.map(rendered).join('')
  return typeof part === 'object' ? part.html : escaped(String(part))
}

/** Makes a piece of a page: values are escaped, pieces stay as they are, null is nothing. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: strings.map((text, index) => `${text}${rendered(parts[index] ?? null)}`).join(''),
})

/** A text that may break where its phrases meet. */
export const withBreaks = (phrases: string[]): Html =>
  html`${phrases.map((phrase, index) => (index === 0 ? html`${phrase}` : html`<wbr>${phrase}`))}`
