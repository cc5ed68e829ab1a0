/**
 * Old and variant forms of kanji that still stand in names and on signs, each followed by the everyday form (常用漢字, 人名用漢字
 * and their 旧字体; the extended forms 髙 﨑 are those of Windows-31J).
 */
const PAIRS =
  '澤沢 髙高 﨑崎 濵浜 濱浜 邊辺 邉辺 嶋島 嶌島 冨富 廣広 國国 會会 學学 當当 驛駅 櫻桜 瀧滝 龍竜 藏蔵 壽寿 實実 惠恵 榮栄 圓円 條条 發発 應応 鐵鉄 體体 圖図 靜静 眞真 與与 萬万 關関 縣県 賴頼 曾曽 檜桧 德徳 𠮷吉 圡土 舊旧 區区 醫医 兒児 劍剣 單単 團団 壯壮 增増 將将 專専 拂払 搖揺 敎教 數数 晝昼 橫横 步歩 歷歴 殘残 氣気 淸清 溪渓 滿満 燒焼 產産 畫画 禮礼 穗穂 竝並 經経 綠緑 總総 續続 聲声 觀観 觸触 讀読 變変 豐豊 賣売 轉転 辨弁 遲遅 鄕郷 鹽塩 點点 齡齢 假仮 傳伝 兩両 勞労 勸勧 廳庁 戶戸 收収 黑黒 來来 佛仏 盡尽'

const VARIANTS = new Map(
  PAIRS.split(' ').map((pair): [string, string] => {
    const [variant = '', everyday = ''] = pair
    return [variant, everyday]
  }),
)
const ANY_VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'gu')

/** Old and variant kanji as the everyday ones; everything else stays. */
export const withEverydayKanji = (text: string): string =>
  text.replace(ANY_VARIANT, (variant) => VARIANTS.get(variant) ?? variant)
