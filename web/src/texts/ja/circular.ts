/** What the page of one circular says besides `resident`. */
export const circular = {
  language: {
    missing: 'このお知らせは日本語で書かれています。',
    machine: '機械が訳した文です。まちがいがあるかもしれません。日にちや場所は、日本語の原文でお確かめください。',
    original: '日本語の原文を読む',
    version: '{{language}}で読む',
  },
  furigana: { failed: 'ふりがなを読み込めませんでした。文は、このままお読みになれます。', again: 'もう一度試す' },
  tools: { title: '読みやすくする', what: '文字の大きさ・ふりがな・読み上げ' },
  event: {
    title: '行事の予定',
    when: 'いつ',
    where: 'どこで',
    toCalendar: 'カレンダーに入れる',
    changes: '日時が変わったときは、訂正のお知らせからもう一度入れると、前の予定が新しくなります。',
    putRight: 'カレンダーの予定を直す',
    putRightHow: '前にカレンダーに入れた方は、ここを押すと、予定が今の内容に変わります。',
    over: 'この行事は終わりました。',
  },
  survey: {
    title: 'おたずね',
    asked: 'おたずねにお答えください',
    askedUntil: '{{day}}までにお答えください',
  },
  share: {
    button: '家族に知らせる',
    sent: 'LINEで送りました。',
    copied: '題名とこのページの場所をコピーしました。メールなどに貼りつけて送れます。',
    failed: '送れませんでした。画面の上に出ているこのページの場所を、写してお使いください。',
  },
  ask: '質問する',
  print: '印刷する',
  watcher: 'このお宅の「確認しました」は、お住まいのご家族にお願いしています。',
  former: '前のお住まいに届いたお知らせです。確認はいりません。',
} as const
