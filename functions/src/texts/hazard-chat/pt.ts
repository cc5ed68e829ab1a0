export const hazardChat = {
  start: 'Avisar perigo',
}
