import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Switch } from '../../ui/switch.tsx'
import { furiganaWanted, setFurigana } from '../reading-aids/furigana-choice.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { TypeSizeChoice } from '../type-size/type-size-choice.tsx'
import { Section } from './section.tsx'

/** How large letters are, and whether readings stand above kanji; both are remembered on this phone. */
export function Letters() {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const [chosen, setChosen] = useState<boolean>()
  const wanted = chosen ?? furiganaWanted(language)
  return (
    <Section title={t('letters.title')}>
      <TypeSizeChoice />
      <div className="mt-3">
        <Switch
          on={wanted}
          word={t(wanted ? 'letters.on' : 'letters.off')}
          hint={t('letters.furiganaHint')}
          onChange={(on) => {
            setFurigana(on)
            setChosen(on)
          }}
        >
          {t('letters.furigana')}
        </Switch>
      </div>
    </Section>
  )
}
