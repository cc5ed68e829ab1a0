import type { common as japanese } from '../ja/common.ts'
import type { SameKeys } from '../same-keys.ts'

export const common: SameKeys<typeof japanese> = {
  loading: '正在加载…',
  failure: {
    title: '操作未成功',
    noAnswer: '无法连接网络。请到信号好的地方再试一次。',
    unexpected: '发生了意外情况。请稍后再试。',
    retry: '再试一次',
  },
  signIn: {
    title: '请登录',
    why: '请用LINE登录，查看您居住地区的通知。',
    button: '用LINE登录',
    insideLine: '由于时间过长，登录已失效。请从LINE聊天画面重新打开本页。',
  },
  categories: {
    notice: '通知',
    event: '活动',
    garbage: '垃圾',
    safety: '治安・交通',
    disaster: '防灾',
    health: '健康・福利',
    school: '儿童・学校',
    survey: '问卷调查',
    emergency: '紧急',
  },
}
