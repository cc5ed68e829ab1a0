import type { Locator } from 'playwright-core'

/**
 * Japanese words on a page, seen or read aloud, that are not marked as Japanese: for whoever reads another language, words
 * that nobody translated.
 */
export const japaneseOutsideOf = (body: Locator): Promise<string[]> =>
  body.evaluate((root) => {
    const isJapanese = (text: string) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)
    const isMarked = (element: Element) => element.closest('[lang]')?.getAttribute('lang')?.startsWith('ja') ?? false
    return [...root.querySelectorAll('*:not(script, style, noscript)')]
      .filter((element) => !isMarked(element))
      .flatMap((element) => [
        ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map((node) => node.nodeValue),
        ...['aria-label', 'alt', 'title', 'placeholder'].map((name) => element.getAttribute(name)),
      ])
      .filter((text) => text !== null)
      .filter(isJapanese)
  })
