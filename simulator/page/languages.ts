/** LINE profile languages of the people whom the product speaks to, as they are called in Japanese. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  ja: '日本語',
  en: '英語',
  'zh-CN': '中国語',
  ko: '韓国語',
  vi: 'ベトナム語',
  pt: 'ポルトガル語',
}

/** A language in Japanese, whatever region it names; the tag itself when it is not one of ours. */
export const languageName = (tag: string): string =>
  LANGUAGES[tag] ?? LANGUAGES[tag.split('-')[0] ?? ''] ?? (tag.startsWith('zh') ? '中国語' : tag)
