import { useTranslation } from 'react-i18next'
import { Switch } from '../../ui/switch.tsx'
import { TypeSizeChoice } from '../type-size/type-size-choice.tsx'
import { AloudPart } from './aloud-part.tsx'
import type { ReadAloud } from './use-read-aloud.ts'

export interface ToolsPanelProps {
  /** Null: the text is not in Japanese. */
  furigana: { on: boolean; set: (on: boolean) => void } | null
  aloud: ReadAloud
}

/** What 「読みやすくする」 opens. */
export function ToolsPanel({ furigana, aloud }: ToolsPanelProps) {
  const { t } = useTranslation('reading')
  return (
    <div className="space-y-4">
      <TypeSizeChoice />
      {furigana && (
        <div className="-mx-2">
          <Switch on={furigana.on} onChange={furigana.set} word={t(furigana.on ? 'furigana.on' : 'furigana.off')}>
            <strong>{t('furigana.title')}</strong>
          </Switch>
        </div>
      )}
      <AloudPart aloud={aloud} />
    </div>
  )
}
