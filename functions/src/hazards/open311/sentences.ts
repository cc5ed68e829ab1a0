/** What goes wrong between programs, in the city's language and in English: their makers read it, and now and then their users. */
export const SENTENCES = {
  'open311-key': ['鍵(api_key)がないか、正しくありません。', 'The api_key is missing or invalid.'],
  'open311-key-late': ['api_key は media より前に送ってください。', 'Please send api_key before media.'],
  'open311-jurisdiction': ['この jurisdiction_id は、ここにはありません。', 'This jurisdiction_id was not found.'],
  'open311-service-missing': ['service_code がありません。', 'The service_code was not provided.'],
  'open311-service': ['この service_code は、ありません。', 'This service_code was not found.'],
  'open311-request': ['この番号の通報は、見つかりません。', 'This service_request_id was not found.'],
  'open311-token': ['この token は、見つかりません。', 'This token was not found.'],
  'open311-nothing': ['このアドレスには、何もありません。', 'There is nothing at this address.'],
  'open311-form': [
    'application/x-www-form-urlencoded か multipart/form-data で送ってください。',
    'Please send application/x-www-form-urlencoded or multipart/form-data.',
  ],
  'open311-form-broken': ['送られた内容が、途中で切れているか、こわれています。', 'The form is cut off or malformed.'],
  'open311-encoding': ['UTF-8 で送ってください。', 'Please send UTF-8.'],
  'open311-fields': ['項目が多すぎます。', 'There are too many fields.'],
  'open311-twice': ['同じ項目は、一度だけ送ってください。', 'This field was sent more than once.'],
  'open311-text': ['長すぎます。', 'This is too long.'],
  'open311-description': ['説明は4,000文字までです。', 'The description may have 4,000 characters.'],
  'open311-position': [
    'lat と long は、両方を数字(世界測地系の度)で送ってください。',
    'Please send both lat and long as numbers (degrees, WGS 84).',
  ],
  'open311-place': [
    '場所がありません。lat と long か、address_string を送ってください。',
    'The place is missing. Please send lat and long, or address_string.',
  ],
  'open311-address-id': [
    'address_id は使えません。lat と long か、address_string で送ってください。',
    'We have no address_id. Please send lat and long, or address_string.',
  ],
  'open311-attribute': [
    'この attribute は、この種類にはありません。',
    'The service definition has no such attribute or value.',
  ],
  'open311-media': ['写真は media の名前で、4枚までです。', 'Up to four pictures are taken, each sent as media.'],
  'open311-media-url': [
    'このアドレスの写真は受け取れません。media として送るか、認められた場所のアドレスを使ってください。',
    'Links to this host are not taken. Please upload the picture as media, or use an allowed host.',
  ],
  'open311-date': [
    '日時は 2026-11-28T15:00:00+09:00 の形で書いてください。',
    'Please write dates like 2026-11-28T15:00:00+09:00.',
  ],
  'open311-span': [
    '期間は、始まりから終わりまで90日以内にしてください。',
    'The range must run forward and span at most 90 days.',
  ],
  'open311-status': ['status は open か closed です。', 'The status is open or closed.'],
  'open311-page': ['page は1から、page_size は1から1,000までの数字です。', 'page is 1 or more, page_size 1 to 1,000.'],
  'open311-ids': ['番号は一度に100までです。', 'At most 100 service_request_id at once.'],
  'open311-a-minute': [
    '1分に60回までです。少し待って、もう一度お試しください。',
    'At most 60 requests a minute. Please wait.',
  ],
  'open311-a-day': [
    '1日に1,000件までです。明日、もう一度お試しください。',
    'At most 1,000 reports a day. Please wait.',
  ],
} as const satisfies Record<string, readonly [japanese: string, english: string]>
