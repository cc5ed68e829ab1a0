import type { Language } from '../../texts/languages.ts'

/** What stands on an invitation sheet of this association. Paper is read by everybody in the house, so it is Japanese with a line for others. */
export const sheetWords = (association: string) => ({
  strip: '【配る方へ】ここを切りとって、渡してください。',
  home: (block: string, number: number) => `${block} ${number}番`,
  nameOf: (block: string, number: number) => `${block} ${number}番の招待状`,
  title: '回覧を、LINEでも読めるようになりました',
  greeting: `${association}のお知らせが、お持ちの電話に届きます。大きな文字で読めて、あとから何度でも見られます。お金はかかりません。紙の回覧がよい方は、そのままで大丈夫です。`,
  qr: '登録用のQRコード',
  codeLabel: '登録番号',
  until: (day: string) => `${day}まで使えます`,
  onlyYou: (home: string) =>
    `${home}のお宅だけの番号です。ご家族は、みなさん同じ番号で登録できます。ほかの方には見せないでください。`,
  steps: [
    'LINEの「ホーム」を開き、上の検索らんの右にある四角いしるしを押して、上のQRコードを映します。',
    '使う言葉をえらびます。お宅の番号が出たら、確かめて「はい」を押します。',
    '約束を読んで、「同意して登録する」を押します。「友だちに追加」が出たら、それも押します。これで終わりです。',
  ],
  help: `わからないときは、班長か${association}の役員に、この紙を見せてください。いっしょに登録します。`,
})

/** For those who do not read Japanese: what it is, and that the own language can be chosen. */
export const otherLanguages: { language: Exclude<Language, 'ja' | 'ja-easy'>; line: string }[] = [
  {
    language: 'en',
    line: 'Neighborhood notices on LINE. Scan the QR code with LINE, then choose English.',
  },
  { language: 'zh', line: '用LINE接收社区通知。请用LINE扫描二维码，然后选择“简体中文”。' },
  { language: 'ko', line: 'LINE으로 동네 소식을 받아 보세요. LINE으로 QR 코드를 찍고 한국어를 고르세요.' },
  {
    language: 'vi',
    line: 'Nhận thông báo khu phố qua LINE. Hãy quét mã QR bằng LINE rồi chọn Tiếng Việt.',
  },
  {
    language: 'pt',
    line: 'Avisos do bairro pelo LINE. Leia o código QR com o LINE e escolha Português.',
  },
]
