import { type Language, languages } from '../../texts/languages.ts'

/** The language a link asks for; null: the browser's. */
export const languageInAddress = (search: string): Language | null => {
  const wanted = new URLSearchParams(search).get('lang')
  return languages.find((language) => language === wanted) ?? null
}
