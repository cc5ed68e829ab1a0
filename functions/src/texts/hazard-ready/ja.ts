/**
 * What an office often answers to a hazard report, in Japanese: it stands in the answer as it is here, a line of its own, and readers of
 * other languages get theirs. A sentence that is put otherwise stays Japanese in the answers that hold it already.
 */
export const hazardReady = {
  willLook: '近いうちに見に行きます。',
  looked: '見に行って、たしかめました。',
  arranged: '直す手配をしました。',
  waitingForParts: '部品が届くのを待っています。もうしばらくお待ちください。',
  ownerTold: '持ち主の方に知らせました。',
  keepAway: '直るまで、近づかないようにしてください。',
  marked: '危なくないように、目じるしを置きました。',
  repaired: '直しました。お待たせしました。',
  filled: '穴をうめました。',
  replaced: '新しいものに取りかえました。',
  cleared: '片づけました。',
  notFound: '見に行きましたが、見つかりませんでした。まだありましたら、もう一度お知らせください。',
  privateLand: '個人の土地なので、こちらでは直せません。持ち主の方にお願いしました。',
  fineForNow: '見に行きました。いまは直さなくてもだいじょうぶだと考えています。',
  thanks: '教えてくださって、ありがとうございました。',
}
