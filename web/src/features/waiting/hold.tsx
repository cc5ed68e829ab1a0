import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { CancelButton } from './cancel-button.tsx'
import { stepPassed } from './countdown.ts'
import { ReleaseButton } from './release-button.tsx'
import { useCountdown } from './use-countdown.ts'
import type { WaitingParts, WaitingSchedule } from './waiting-parts.ts'

/** 「あと 42 秒で送ります」: the last moment in which nothing has left, large, with 取り消す under the thumb. */
export function Hold({ circular, office, schedule, onTooLate }: WaitingParts & { schedule: WaitingSchedule }) {
  const { t } = useTranslation('office')
  const left = useCountdown(circular.id, schedule.at)
  const box = useRef<HTMLElement>(null)
  // On a small phone 取り消す would begin below the screen, and there is a minute for it.
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no way to clean up.
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const onPaper = office.timing?.kind === 'paper'
  useSaid(left, t(onPaper ? 'waiting.holdPaperSaid' : 'waiting.holdSaid', { n: left }))
  return (
    <section ref={box} className="mt-4 scroll-mb-4 rounded-12 border-4 border-key-900 p-4 text-center">
      {/* A timer says nothing by itself; the steps worth saying are announced. */}
      <p role="timer" className="text-std-22B-150">
        {left === 0 ? (
          t(onPaper ? 'waiting.handingOut' : 'waiting.leaving')
        ) : (
          <>
            {t('waiting.holdBefore')} <span className="text-[2.5em] leading-none tabular-nums">{left}</span>{' '}
            {t(onPaper ? 'waiting.holdPaper' : 'waiting.hold')}
          </>
        )}
      </p>
      <p className="mt-1">{t('waiting.nothingYet')}</p>
      <div className="mx-auto mt-4 grid max-w-140 gap-3">
        {office.canCancel && <CancelButton kind="main" circular={circular} onTooLate={onTooLate} />}
        {office.canRelease && <ReleaseButton circular={circular} />}
      </div>
    </section>
  )
}

/** Says the sentence when one of the steps is passed, and once at the beginning. */
function useSaid(left: number, sentence: string): void {
  const announce = useAnnounce()
  const before = useRef(Number.POSITIVE_INFINITY)
  useEffect(() => {
    const first = before.current === Number.POSITIVE_INFINITY
    if (left > 0 && (first || stepPassed(before.current, left) !== null)) announce(sentence)
    before.current = left
  }, [left, sentence, announce])
}
