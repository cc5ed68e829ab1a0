export const hazardChat = {
  start: 'Báo nguy hiểm',
}
