export const hazardNews = {
  head: 'Aviso de perigo',
}
