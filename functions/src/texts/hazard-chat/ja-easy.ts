export const hazardChat = {
  start: 'あぶない ところを 知（し）らせる',
}
