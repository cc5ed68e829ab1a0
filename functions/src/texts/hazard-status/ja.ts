/** What has become of a report, in Japanese: the same words in LINE, on residents' pages, on the map and in the office. */
export const hazardStatus = {
  received: '受け付けました',
  inProgress: '進めています',
  resolved: '直りました',
  declined: '対応できません',
  merged: 'ほかの通報にまとめました',
}
