/** What the chat says while somebody reports a hazard, in Japanese. */
export const hazardChat = {
  start: '危険を知らせる',
}
