import type { circular as japanese } from '../ja/circular.ts'
import type { SameKeys } from '../same-keys.ts'

export const circular: SameKeys<typeof japanese> = {
  language: {
    missing: '本通知还没有中文版，以下为日语原文。',
    machine: '这是机器翻译的内容，可能有误。日期和地点请以日语原文为准。',
    original: '阅读日语原文',
    version: '用{{language}}阅读',
  },
  furigana: { failed: '注音没有加载成功。正文可以照常阅读。', again: '重试' },
  tools: { title: '让文字更易读', what: '文字大小、朗读' },
  event: {
    title: '活动安排',
    when: '时间',
    where: '地点',
    toCalendar: '加入日历',
    changes: '时间有变动时会发更正通知。从更正通知再加入一次，原来的日程就会更新。',
    putRight: '更新日历',
    putRightHow: '如果您已把它加入日历，按这里就会更新为现在的内容。',
    over: '本次活动已结束。',
  },
  survey: { title: '请您回答', asked: '请回答问题', askedUntil: '请在{{day}}前回答' },
  share: {
    button: '告诉家人',
    sent: '已通过LINE发送。',
    copied: '标题和本页地址已复制，可以粘贴到短信或邮件中发送。',
    failed: '没有发送成功。请复制屏幕上方显示的本页地址。',
  },
  ask: '提问',
  print: '打印',
  watcher: '本户的确认由住在这里的家人进行。',
  former: '这是发给您以前住处的通知，无需确认。',
}
