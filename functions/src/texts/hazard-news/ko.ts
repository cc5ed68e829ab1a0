export const hazardNews = {
  head: '위험 장소 신고',
}
