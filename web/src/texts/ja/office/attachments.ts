/** 回覧を出す: PDFs that go with a circular. */
export const attachmentTexts = {
  attachments: {
    list: 'いっしょに届くPDF',
    size: '{{pages}}ページ・{{size}}',
    open: 'ひらく',
    openOf: '{{name}}をひらく',
    remove: '外す',
    removeOf: '{{name}}と、そのページの画像を外す',
    removed: '{{name}}と、そのページの画像を外しました',
    firstPages: '全{{pages}}ページのうち、はじめの{{drawn}}ページを画像にしました。続きは、PDFをひらくと読めます。',
    author: 'このPDFには、作った人の名前「{{author}}」が記録されています。PDFをひらいた人にも見えます。',
    noText:
      'このPDFからは、文字を取り出せませんでした。画像を読みにくい方のために、日時と場所は文章でも書いてください。',
    useText: 'PDFの文章を本文に入れる',
    useTextOf: '{{name}}の文章を本文に入れる',
    textUsed: 'PDFの文章を本文に入れました。題名と文章を確かめてください。',
    alreadyWritten: '文章がもう書いてあります',
    which: 'PDFの文章を、どう入れますか。',
    append: 'うしろに足す',
    replace: '書いた文章と入れかえる',
    reading: 'PDFを読みとっています。少し時間がかかります…',
    leftOut: '写真とPDFのページは、合わせて{{limit}}枚までです。{{n}}ページ分の画像は入れませんでした。PDFは届きます。',
  },
} as const
