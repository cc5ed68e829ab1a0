import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { htmlLang, type Language, languageNames, languageOfBrowser, languages } from '../../texts/languages.ts'
import { loadResidentTexts } from '../../texts/load-resident-texts.ts'
import { speak } from '../../texts/setup.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StepPage } from './step-page.tsx'
import type { Steps } from './use-steps.ts'

/** Each language in its own words, since nobody is known to read any other: what a tap does, and that the phone speaks it. */
const words: Record<Language, { register: string; phone: string }> = {
  ja: { register: '日本語で登録する', phone: 'この電話のことば' },
  'ja-easy': { register: 'やさしい日本語(にほんご)で 登録(とうろく)する', phone: 'この電話(でんわ)の ことば' },
  en: { register: 'Register in English', phone: 'Your phone’s language' },
  zh: { register: '用中文登记', phone: '手机的语言' },
  ko: { register: '한국어로 등록하기', phone: '이 전화의 언어' },
  vi: { register: 'Đăng ký bằng tiếng Việt', phone: 'Ngôn ngữ của máy này' },
  pt: { register: 'Fazer o cadastro em português', phone: 'Idioma do seu celular' },
}

interface LanguageStepProps {
  steps: Steps
  number?: 1
  onChosen: () => void
}

/** Seven languages, the phone's own first. */
export function LanguageStep({ steps, number, onChosen }: LanguageStepProps) {
  const { t, i18n } = useTranslation('join')
  const ofPhone = languageOfBrowser(navigator.languages)
  const choose = useMutation({
    mutationFn: (language: Language) => speak(i18n, language, loadResidentTexts),
    onSuccess: onChosen,
  })
  const ordered = [ofPhone, ...languages.filter((language) => language !== ofPhone)]
  return (
    <StepPage title={t('language.title')} steps={steps} number={number}>
      {choose.error && <FailureNotice error={choose.error} kept={t('language.kept')} />}
      <ul className="grid gap-2 sm:grid-cols-2">
        {ordered.map((language) => (
          <li key={language} className={language === ofPhone ? 'sm:col-span-2' : ''}>
            <button
              type="button"
              lang={htmlLang(language)}
              aria-disabled={choose.isPending || undefined}
              onClick={() => {
                if (!choose.isPending) choose.mutate(language)
              }}
              className={`min-h-14 w-full rounded-8 px-4 py-2 text-start ${language === ofPhone ? 'border-3 border-key-900 bg-key-50' : 'border border-solid-gray-600 hover:bg-key-50'}`}
            >
              <span className="block text-std-18B-160">{languageNames[language]}</span>
              <span className="block">{words[language].register}</span>
              {language === ofPhone && (
                <span className="block text-solid-gray-800">
                  <span aria-hidden="true">✓ </span>
                  {words[language].phone}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </StepPage>
  )
}
