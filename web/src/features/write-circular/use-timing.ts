import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useEffect, useState } from 'react'
import { japanDayOf } from '../../ui/japanese-date.ts'
import { keepTiming, keptTiming } from './keep-timing.ts'
import { choiceOfTiming, type TimingChoice } from './timing.ts'

/**
 * When it shall go out: as chosen in this window, else as it was asked for before it came back as a draft.
 * @param circular the draft as it was opened; null: a new one
 * @param circularId under which it is kept by now
 */
export function useTiming(circular: CircularView | null, circularId: string | undefined) {
  const [chosen, choose] = useState<TimingChoice | null>(() => circular && keptTiming(circular.id))
  useEffect(() => {
    if (circularId && chosen) keepTiming(circularId, chosen)
  }, [circularId, chosen])
  const choice = chosen ?? choiceOfTiming(circular?.office?.timing ?? null, japanDayOf(new Date()))
  return { choice, choose }
}
