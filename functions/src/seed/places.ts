import type { Position } from '../areas/area.ts'

/**
 * Three of Hirakata's 45 school districts by their real names (枚方市 校区コミュニティ協議会), each with one of its postal
 * codes and a point in it, to about 500 m. Associations, blocks and households below them are invented, and so are the numbers.
 */
export const CITY = { id: 'hirakata', name: '枚方市', kana: 'ひらかたし' }

export interface SeedDistrict {
  id: string
  name: string
  kana: string
  postalCode: string
  position: Position
  associations: { id: string; name: string; kana: string; blocks: number }[]
}

export const DISTRICTS: SeedDistrict[] = [
  {
    id: 'tsuda-minami',
    name: '津田南校区',
    kana: 'つだみなみこうく',
    postalCode: '5730125',
    position: { latitude: 34.7995, longitude: 135.6985 },
    associations: [
      { id: 'tsuda-minami-cho', name: '津田南町自治会', kana: 'つだみなみちょうじちかい', blocks: 5 },
      { id: 'tsuda-momijigaoka', name: 'もみじが丘自治会', kana: 'もみじがおかじちかい', blocks: 5 },
      { id: 'tsuda-kawabata', name: '川端自治会', kana: 'かわばたじちかい', blocks: 4 },
      { id: 'tsuda-sakuradai', name: 'さくら台自治会', kana: 'さくらだいじちかい', blocks: 6 },
    ],
  },
  {
    id: 'kori',
    name: '香里校区',
    kana: 'こうりこうく',
    postalCode: '5730084',
    position: { latitude: 34.7986, longitude: 135.6469 },
    associations: [
      { id: 'kori-hinataoka', name: 'ひなた丘自治会', kana: 'ひなたおかじちかい', blocks: 5 },
      { id: 'kori-ekimae', name: '香里駅前自治会', kana: 'こうりえきまえじちかい', blocks: 6 },
      { id: 'kori-midorimachi', name: 'みどり町自治会', kana: 'みどりまちじちかい', blocks: 5 },
      { id: 'kori-takadai', name: '高台自治会', kana: 'たかだいじちかい', blocks: 4 },
    ],
  },
  {
    id: 'kuzuha',
    name: '樟葉校区',
    kana: 'くずはこうく',
    postalCode: '5731121',
    position: { latitude: 34.8628, longitude: 135.6786 },
    associations: [
      { id: 'kuzuha-namiki', name: 'くずは並木自治会', kana: 'くずはなみきじちかい', blocks: 6 },
      { id: 'kuzuha-yodogawa', name: '淀川べり自治会', kana: 'よどがわべりじちかい', blocks: 5 },
      { id: 'kuzuha-asahi', name: 'あさひ台自治会', kana: 'あさひだいじちかい', blocks: 5 },
      { id: 'kuzuha-minamimachi', name: '樟葉南町自治会', kana: 'くずはみなみまちじちかい', blocks: 4 },
    ],
  },
]

/** Common family names; who gets which is chance. */
export const FAMILY_NAMES: readonly [string, ...string[]] = [
  '山田',
  '田中',
  '中村',
  '小林',
  '吉田',
  '山本',
  '松本',
  '井上',
  '木村',
  '林',
  '清水',
  '森',
  '池田',
  '橋本',
  '石川',
  '前田',
  '藤田',
  '岡田',
  '後藤',
  '長谷川',
  '村上',
  '近藤',
  '石井',
  '坂本',
  '遠藤',
  '青木',
  '藤井',
  '西村',
  '福田',
  '太田',
  '三浦',
  '岡本',
  '松田',
  '中川',
  '中野',
  '原田',
  '小野',
  '田村',
  '竹内',
  '金子',
  '和田',
  '中山',
  '石田',
  '上田',
  '森田',
]
