export const hazardChat = {
  start: 'Report a danger',
}
