export const hazardNews = {
  head: 'Báo cáo chỗ nguy hiểm',
}
