import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { BottomBar } from '../resident-app/bottom-bar.tsx'
import type { Pace } from './phone-voice.ts'
import type { ReadAloud } from './use-read-aloud.ts'

const paces: Pace[] = ['slow', 'usual', 'fast']

const SIGNS = { pause: 'M7 5h4v14H7zM13 5h4v14h-4z', resume: 'M7 4l13 8-13 8z', stop: 'M6 6h12v12H6z' }

/** While a text is read aloud: hold, go on, stop, and how fast, in reach of the thumb wherever the page has scrolled to. */
export function Player({ aloud }: { aloud: ReadAloud }) {
  const { t } = useTranslation('reading')
  const id = useId()
  const isReading = aloud.state.is === 'reading'
  return (
    <BottomBar>
      <section aria-label={t('aloud.controls')} className="px-4 py-3">
        {aloud.state.is === 'failed' && (
          <p role="alert" className="mb-2">
            {t('aloud.brokeOff')}
          </p>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button className="grow" onClick={isReading ? aloud.pause : aloud.resume}>
            <Sign of={isReading ? 'pause' : 'resume'} />
            {t(isReading ? 'aloud.pause' : 'aloud.resume')}
          </Button>
          <Button className="grow" onClick={aloud.stop}>
            <Sign of="stop" />
            {t('aloud.stop')}
          </Button>
          <p className="flex grow items-center gap-2">
            <label htmlFor={id}>{t('aloud.pace')}</label>
            <select
              id={id}
              value={aloud.pace}
              onChange={({ currentTarget: { value } }) => {
                const pace = paces.find((each) => each === value)
                if (pace) aloud.setPace(pace)
              }}
              className="min-h-12 min-w-0 grow rounded-8 border border-solid-gray-600 bg-white px-2"
            >
              {paces.map((pace) => (
                <option key={pace} value={pace}>
                  {t(`aloud.paces.${pace}`)}
                </option>
              ))}
            </select>
          </p>
        </div>
      </section>
    </BottomBar>
  )
}

const Sign = ({ of }: { of: keyof typeof SIGNS }): ReactNode => (
  <svg viewBox="0 0 24 24" className="size-[1.2em] shrink-0" aria-hidden="true">
    <path d={SIGNS[of]} fill="currentColor" />
  </svg>
)
