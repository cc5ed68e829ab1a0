import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { htmlLang, languageNames, languages } from '../../texts/languages.ts'
import { loadMapTexts } from '../../texts/load-map-texts.ts'
import { speak } from '../../texts/setup.ts'
import { useLanguage } from '../resident-app/use-language.ts'

/** The page in another language. Without network it stays as it is and says so. */
export function LanguageChoice() {
  const { t } = useTranslation('common')
  const { t: map, i18n } = useTranslation('map')
  const [failed, setFailed] = useState(false)
  const id = useId()
  const language = useLanguage()
  const choose = async (wanted: string) => {
    const next = languages.find((each) => each === wanted) ?? language
    await speak(i18n, next, loadMapTexts).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }
  return (
    <div>
      <label htmlFor={id} className="block font-bold">
        {map('language')}
        {/* For whoever cannot read the page yet. */}
        {language !== 'en' && <span lang="en"> Language</span>}
      </label>
      <select
        id={id}
        value={language}
        onChange={({ currentTarget }) => void choose(currentTarget.value)}
        className="mt-1 min-h-12 rounded-8 border border-solid-gray-600 bg-white px-3 py-2"
      >
        {languages.map((each) => (
          <option key={each} value={each} lang={htmlLang(each)}>
            {languageNames[each]}
          </option>
        ))}
      </select>
      <p role="status">{failed && t('failure.noAnswer')}</p>
    </div>
  )
}
