/** What becomes of a hazard report, as it is told in LINE, in Japanese. */
export const hazardNews = {
  head: '危険個所の通報',
}
