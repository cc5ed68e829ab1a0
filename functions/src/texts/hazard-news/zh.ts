export const hazardNews = {
  head: '危险地点通报',
}
