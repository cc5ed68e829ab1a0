/** A place as LINE's location message carries it; degrees (WGS 84). */
export interface SamplePlace {
  title: string
  address: string
  latitude: number
  longitude: number
}

/** Well-known places of Hirakata for practising; positions to about 200 m. */
export const SAMPLE_PLACES: SamplePlace[] = [
  { title: '枚方市役所', address: '大阪府枚方市大垣内町2丁目', latitude: 34.8144, longitude: 135.6508 },
  { title: '津田駅のちかく', address: '大阪府枚方市津田駅前1丁目', latitude: 34.8037, longitude: 135.7022 },
  { title: '樟葉駅のちかく', address: '大阪府枚方市楠葉花園町', latitude: 34.8628, longitude: 135.6786 },
  { title: '香里ケ丘のちかく', address: '大阪府枚方市香里ケ丘', latitude: 34.7986, longitude: 135.6469 },
  { title: '山田池公園', address: '大阪府枚方市山田池公園', latitude: 34.8126, longitude: 135.6807 },
]
