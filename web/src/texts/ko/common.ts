import type { common as japanese } from '../ja/common.ts'
import type { SameKeys } from '../same-keys.ts'

export const common: SameKeys<typeof japanese> = {
  loading: '불러오는 중입니다…',
  failure: {
    title: '처리하지 못했습니다',
    noAnswer: '통신이 되지 않습니다. 전파가 잘 잡히는 곳에서 다시 시도해 주세요.',
    unexpected: '예상하지 못한 문제가 생겼습니다. 잠시 후 다시 시도해 주세요.',
    retry: '다시 시도',
  },
  signIn: {
    title: '로그인해 주세요',
    why: '사시는 지역의 알림을 보려면 LINE으로 로그인해 주세요.',
    button: 'LINE으로 로그인',
    insideLine: '시간이 지나 로그인이 끊어졌습니다. LINE 대화 화면에서 다시 열어 주세요.',
  },
  categories: {
    notice: '안내',
    event: '행사',
    garbage: '쓰레기',
    safety: '방범·교통',
    disaster: '방재',
    health: '건강·복지',
    school: '어린이·학교',
    survey: '설문 조사',
    emergency: '긴급',
  },
}
