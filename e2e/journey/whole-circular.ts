import type { NewCircular } from '@kairan/functions/circulars/circular-view.ts'

/** `YYYY-MM-DD` so many days from now, in Japan. */
export const dayAhead = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now() + days * 86_400_000)

/** A circular that has everything: an event, questions of every kind, and versions in English (by a machine) and Vietnamese. */
export const wholeCircular = (title: string): Pick<NewCircular, 'title' | 'audience'> & Partial<NewCircular> => ({
  title,
  audience: ['tsuda-minami-cho'],
  category: 'event',
  confirmBy: dayAhead(6),
  text: '朝8時から、津田南町公園と水路を掃除します。軍手とごみ袋は、自治会で用意します。\n雨のときは、つぎの日曜日に延ばします。\n\n電話 072-000-0000',
  event: { day: dayAhead(8), lastDay: null, from: '08:00', until: '10:30', place: '津田南町公園' },
  survey: {
    per: 'household',
    until: dayAhead(7),
    questions: [
      { kind: 'attendance', id: 'come', wording: '清掃に来られますか', most: 8 },
      {
        kind: 'choice',
        id: 'lunch',
        wording: 'お弁当は、どれがよいですか',
        options: ['幕の内', 'おにぎり', 'いりません'],
      },
      { kind: 'several', id: 'help', wording: 'お手伝いいただけること', options: ['受付', '片づけ'] },
      { kind: 'text', id: 'words', wording: 'ご意見がありましたら、お書きください' },
    ],
  },
  versions: {
    en: {
      title: 'Autumn cleaning',
      text: 'From 8 in the morning we clean the park and the ditches. Gloves and bags are there.\n\nIf it rains, we meet a week later.',
      by: 'machine',
      questions: {
        come: { wording: 'Will you come?', options: [] },
        lunch: { wording: 'Which lunch would you like?', options: ['Lunch box', 'Rice balls', 'None'] },
        help: { wording: 'How could you help?', options: ['Reception', 'Tidying up'] },
        words: { wording: 'Anything you would like to say', options: [] },
      },
    },
    vi: {
      title: 'Tổng vệ sinh mùa thu',
      text: 'Từ 8 giờ sáng, chúng ta dọn công viên và mương nước. Có sẵn găng tay và túi.',
      by: 'officer',
      questions: {},
    },
  },
})
