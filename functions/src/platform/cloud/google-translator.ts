import type { Translator } from '../../deps.ts'
import type { Language } from '../language.ts'

/** The languages as Google names them (https://cloud.google.com/translate/docs/languages). */
const CODES: Record<Exclude<Language, 'ja' | 'ja-easy'>, string> = {
  en: 'en',
  zh: 'zh-CN',
  ko: 'ko',
  vi: 'vi',
  pt: 'pt',
}

/** A circular with a survey is some thousand characters: a second or two. After this long the task tries again. */
const PATIENCE_MS = 20_000

/**
 * Google Cloud Translation (v3), in the project the functions run in. The library is loaded at the first translation: it weighs
 * more than the rest of the program, and most instances never translate.
 */
export const googleTranslator = (): Translator => {
  const load = async () => {
    const { v3 } = await import('@google-cloud/translate')
    const client = new v3.TranslationServiceClient()
    return { client, parent: `projects/${await client.getProjectId()}/locations/global` }
  }
  let loaded: ReturnType<typeof load> | null = null
  return {
    translate: async ({ texts, to }) => {
      loaded ??= load()
      const { client, parent } = await loaded
      const request = {
        parent,
        contents: texts,
        mimeType: 'text/plain',
        sourceLanguageCode: 'ja',
        targetLanguageCode: CODES[to],
      }
      const [{ translations }] = await client.translateText(request, { timeout: PATIENCE_MS })
      return (translations ?? []).map(({ translatedText }) => translatedText ?? '')
    },
  }
}
