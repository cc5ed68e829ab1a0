export const hazardNews = {
  head: 'Hazard report',
}
