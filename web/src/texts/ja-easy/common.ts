import type { common as japanese } from '../ja/common.ts'
import type { SameKeys } from '../same-keys.ts'

export const common: SameKeys<typeof japanese> = {
  loading: '読(よ)んでいます。少(すこ)し待(ま)ってください…',
  failure: {
    title: 'うまくいきませんでした',
    noAnswer: 'インターネットに つながりません。電波(でんぱ)の よい 場所(ばしょ)で、もう一度(いちど) やってください。',
    unexpected: 'うまく 動(うご)きませんでした。少(すこ)し 待(ま)って、もう一度(いちど) やってください。',
    retry: 'もう一度(いちど)やる',
  },
  signIn: {
    title: 'LINEで入(はい)ってください',
    why: 'あなたの町(まち)のお知(し)らせを見(み)るために、LINEで入(はい)ってください。',
    button: 'LINEで入(はい)る',
    insideLine: '時間(じかん)がたちました。LINEのトークから、もう一度(いちど)このページを開(ひら)いてください。',
  },
  categories: {
    notice: 'お知(し)らせ',
    event: 'イベント',
    garbage: 'ごみ',
    safety: '安全(あんぜん)・交通(こうつう)',
    disaster: '地震(じしん)・台風(たいふう)など',
    health: '体(からだ)・くらし',
    school: '子(こ)ども・学校(がっこう)',
    survey: 'アンケート',
    emergency: '緊急(きんきゅう)',
  },
}
