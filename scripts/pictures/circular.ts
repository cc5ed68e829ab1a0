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

/** A Sunday that lies ahead whenever the pictures are made, and the one after it, as people say them. */
const twoSundays = (): [string, string] => {
  const first = firstSundayFrom(japanDay(dayjs.utc().add(AHEAD_DAYS, 'day')))
  const second = dayjs.utc(first).add(7, 'day').format('YYYY-MM-DD')
  return [dayInWords(first, 'ja', first), dayInWords(second, 'ja', first)]
}

/** The circular that is written, read and counted in all pictures. */
export const cleaning = (): { title: string; text: string; sheet: Sheet } => {
  const [day, inRain] = twoSundays()
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

/** One with a mistake in it, why it is taken back, and what is right. */
export const riceCakes = () => {
  const [, day] = twoSundays()
  return {
    title: 'もちつき大会',
    text: `${day} 午前10時から、津田南町公園でもちつきをします。`,
    reason: '始まる時刻がまちがっていました。',
    right: `${day} 午前9時から、津田南町公園です。`,
  }
}

/** What can wait a few days, for the digest. */
export const forDigest = [
  {
    title: '防犯灯の電球を取りかえます',
    text: '来週の午前中に、2班と3班の防犯灯を取りかえます。はしごを使いますので、足もとにお気をつけください。',
    category: 'safety',
  },
  {
    title: '敬老の集いの写真ができました',
    text: '集会所に見本があります。ほしい方は、番号を書いてお申し込みください。',
    category: 'event',
  },
  {
    title: '資源ごみの当番表',
    text: '来月からの当番表です。都合の悪い方は、班長までお知らせください。',
    category: 'garbage',
  },
] as const
