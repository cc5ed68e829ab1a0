import { dayInWords } from '@kairan/functions/platform/day-in-words.ts'
import { dayjs, japanDay } from '@kairan/functions/platform/time.ts'
import type { Sheet } from './sheet.ts'

const SUNDAY = 0
/** Later than the day by which it is to be confirmed. */
const AHEAD_DAYS = 8

const firstSundayFrom = (day: string): string => {
  const days = Array.from({ length: 7 }, (_, ahead) => dayjs.utc(day).add(ahead, 'day'))
  return (days.find((each) => each.day() === SUNDAY) ?? dayjs.utc(day)).format('YYYY-MM-DD')
}

/** The circular that is written, read and counted in all pictures. Its days lie ahead whenever they are made. */
export const cleaning = (): { title: string; text: string; sheet: Sheet } => {
  const first = firstSundayFrom(japanDay(dayjs.utc().add(AHEAD_DAYS, 'day')))
  const day = dayInWords(first, 'ja', first)
  const inRain = dayInWords(dayjs.utc(first).add(7, 'day').format('YYYY-MM-DD'), 'ja', first)
  return {
    title: '秋の一斉清掃',
    text: `${day} 午前9時、津田南町公園に集まってください。\n雨のときは、${inRain}です。`,
    sheet: {
      from: '津田南町自治会',
      title: '秋の一斉清掃',
      lines: [
        `${day} 午前9時から`,
        '津田南町公園に集まってください',
        '軍手とごみ袋は自治会で用意します',
        `雨のときは${inRain}に延ばします`,
      ],
    },
  }
}
