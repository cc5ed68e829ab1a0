/** Words that the residents' and the office's pages share. */
export const common = {
  loading: '読み込んでいます…',
  failure: {
    title: 'うまくいきませんでした',
    noAnswer: '通信できませんでした。電波のよい場所で、もう一度お試しください。',
    unexpected: '思わぬことが起きました。少し待ってから、もう一度お試しください。',
    retry: 'もう一度試す',
  },
  signIn: {
    title: 'ログインしてください',
    why: 'お住まいの地域のお知らせを表示するために、LINEでログインしてください。',
    button: 'LINEでログイン',
    insideLine: '時間がたったため、確認が切れました。LINEのトーク画面から、もう一度開いてください。',
  },
  categories: {
    notice: 'お知らせ',
    event: '行事',
    garbage: 'ごみ',
    safety: '防犯・交通',
    disaster: '防災',
    health: '健康・福祉',
    school: '子ども・学校',
    survey: 'アンケート',
    emergency: '緊急',
  },
} as const
