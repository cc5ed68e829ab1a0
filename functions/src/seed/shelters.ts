import type { Shelter } from '../shelters/shelter.ts'

/**
 * Shelters of the demo town. Names, addresses and positions are invented: each lies within a kilometre of its district's
 * point in places.ts, and none stands for a real building. The real list is imported by the city.
 */
const PLACES: (Pick<Shelter, 'id' | 'name' | 'kana' | 'address' | 'dangers'> & {
  districtId: string
  at: [number, number]
  note?: string
})[] = [
  {
    id: 'tsuda-minami-school',
    name: '見本津田南小学校',
    kana: 'ミホンツダミナミショウガッコウ',
    address: '津田南町1丁目',
    districtId: 'tsuda-minami',
    at: [34.8012, 135.6991],
    dangers: ['flood', 'earthquake', 'fire', 'inlandFlood'],
  },
  {
    id: 'tsuda-minami-hall',
    name: '津田南町集会所',
    kana: 'ツダミナミチョウシュウカイショ',
    address: '津田南町2丁目',
    districtId: 'tsuda-minami',
    at: [34.7978, 135.7012],
    dangers: ['earthquake', 'landslide'],
    note: '段差のない入口は、南側です。',
  },
  {
    id: 'tsuda-minami-park',
    name: '津田南町公園',
    kana: 'ツダミナミチョウコウエン',
    address: '津田南町3丁目',
    districtId: 'tsuda-minami',
    at: [34.7991, 135.6958],
    dangers: ['earthquake', 'fire'],
    note: 'グラウンドのみ',
  },
  {
    id: 'kori-school',
    name: '見本香里小学校',
    kana: 'ミホンコウリショウガッコウ',
    address: '香里1丁目',
    districtId: 'kori',
    at: [34.7999, 135.6482],
    dangers: ['flood', 'earthquake', 'fire', 'landslide'],
  },
  {
    id: 'kori-hall',
    name: '香里会館',
    kana: 'コウリカイカン',
    address: '香里2丁目',
    districtId: 'kori',
    at: [34.7969, 135.6449],
    dangers: ['earthquake', 'inlandFlood'],
  },
  {
    id: 'kuzuha-school',
    name: '見本樟葉小学校',
    kana: 'ミホンクズハショウガッコウ',
    address: '樟葉1丁目',
    districtId: 'kuzuha',
    at: [34.864, 135.6801],
    dangers: ['earthquake', 'fire', 'landslide'],
  },
  {
    id: 'kuzuha-hall',
    name: '樟葉会館',
    kana: 'クズハカイカン',
    address: '樟葉2丁目',
    districtId: 'kuzuha',
    at: [34.8611, 135.6762],
    dangers: ['flood', 'earthquake'],
    note: '川があふれるおそれのあるときは、2階をお使いください。',
  },
]

export const demoShelters = (): Shelter[] =>
  PLACES.map(({ at: [latitude, longitude], note = '', ...place }) => ({
    ...place,
    note,
    position: { latitude, longitude },
  }))
