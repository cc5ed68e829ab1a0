export const hazardChat = {
  start: '报告危险',
}
