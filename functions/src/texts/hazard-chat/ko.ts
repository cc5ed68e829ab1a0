export const hazardChat = {
  start: '위험 알리기',
}
