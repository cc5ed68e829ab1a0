export const hazardNews = {
  head: 'あぶない ところの 知（し）らせ',
}
