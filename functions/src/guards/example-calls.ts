import type { Role } from '../officers/permissions.ts'
import { aPdf } from '../testing/a-pdf.ts'
import { aSquare, OPEN311_CLIENT } from '../testing/an-open311-client.ts'
import type { Caller } from '../testing/test-system.ts'

/** What stands in the town when the calls are made: ids of circulars in the states the calls need. */
export interface Circulars {
  /** Two drafts: one is changed and sent, the other thrown away. */
  draft: string
  thrownAway: string
  sent: string
  /** It asks something and has an event. */
  asking: string
  /** Its delivery waits because the month's messages are used up. */
  paused: string
  /** Two that wait for a second officer: one is approved, the other given back. */
  approved: string
  givenBack: string
  /** Two that wait for a minute: one is let go, the other cancelled. */
  released: string
  cancelled: string
  /** The key of somebody who waits for an officer to put them to their household. */
  newcomer: string
  /** Asked by the resident. */
  inquiry: string
  /** Reported by the resident; the association works on it. */
  hazard: string
  /** Its pictures: one is published, the other dropped. */
  picture: string
  droppedPicture: string
  /** Told by a neighbour, followed by the resident; it is resolved, and stands in the open. */
  resolvedHazard: string
  /** Told by a neighbour, given to the association; nothing has happened to it yet. */
  handledHazard: string
}

/** For knowing which calls there are, without a town to make them in. */
export const IN_NO_TOWN: Circulars = {
  draft: 'x',
  thrownAway: 'x',
  sent: 'x',
  asking: 'x',
  paused: 'x',
  approved: 'x',
  givenBack: 'x',
  released: 'x',
  cancelled: 'x',
  newcomer: 'x',
  inquiry: 'x',
  hazard: 'x',
  picture: 'x',
  droppedPicture: 'x',
  resolvedHazard: 'x',
  handledHazard: 'x',
}

/** One good call of one endpoint. All are about the first association, by somebody who may. */
export interface ExampleCall {
  /** As the contract writes it, e.g. `GET /api/areas`. */
  endpoint: string
  path: string
  body?: unknown
  by: Role | 'resident' | 'nobody'
}

/** An endpoint whose permission is not bound to a place: it concerns the caller alone, or the whole city. */
export const WITHOUT_PLACE = [
  'POST /api/pictures',
  'POST /api/attachments',
  'PUT /api/shelters',
  'GET /api/hazard-settings',
  'PUT /api/hazard-settings',
  'PUT /api/district-shapes',
  'GET /api/open311-clients',
  'POST /api/open311-clients',
  'DELETE /api/open311-clients/{clientId}',
]

const content = { audience: ['d1a1'], title: '回覧', text: '本文', category: 'notice' }

/** Something for people to answer, and answers to it. */
export const SURVEY = {
  per: 'household' as const,
  until: null,
  questions: [
    { kind: 'attendance' as const, id: 'come', wording: '参加しますか', most: 5 },
    { kind: 'text' as const, id: 'words', wording: 'ひとことどうぞ' },
  ],
}
const ANSWERS = {
  come: { kind: 'attendance', coming: true, people: 2 },
  words: { kind: 'text', text: '楽しみにしています' },
}

/** What the office notes for itself. */
export const NOTE = '脚立を借りること。'

/** An office works on a report, from the first look to handing it on. Each step has seen what the one before it did. */
const handling = (hazard: string, other: string): ExampleCall[] => {
  const steps: [string, object][] = [
    ['status', { status: 'inProgress', text: '見に行きます。' }],
    ['answer', { text: 'あした電球を替えます。' }],
    ['note', { text: NOTE }],
    ['place', { category: 'streetLight', address: '津田公園の東の入口' }],
    ['publish', { published: true, words: '消えています。' }],
    ['merge', { into: other }],
    ['unmerge', {}],
  ]
  const office = '/api/office/hazards'
  const one = `${office}/{hazardId}`
  const by = 'associationOfficer'
  return [
    { endpoint: `GET ${office}`, path: `${office}?areaId=d1a1`, by },
    { endpoint: `GET ${office}.csv`, path: `${office}.csv?areaId=d1a1`, by },
    { endpoint: `GET ${one}`, path: `${office}/${hazard}`, by },
    { endpoint: `GET ${one}/similar`, path: `${office}/${hazard}/similar`, by },
    { endpoint: `POST ${one}/present`, path: `${office}/${hazard}/present`, body: { leaving: false }, by },
    ...steps.map(([step, body], index): ExampleCall => {
      const seen = index + 1
      return { endpoint: `POST ${one}/${step}`, path: `${office}/${hazard}/${step}`, body: { seen, ...body }, by }
    }),
    { endpoint: `POST ${one}/tell`, path: `${office}/${hazard}/tell`, by },
    {
      endpoint: `POST ${one}/assign`,
      path: `${office}/${hazard}/assign`,
      body: { seen: steps.length + 1, assignee: { kind: 'section', section: 'lights' } },
      by,
    },
  ]
}

/**
 * A good call of every endpoint, in an order in which all succeed (a guard checks that none is missing).
 * @param resident LINE's id of a resident of the household d1a1b1h1
 */
export const exampleCalls = (
  {
    draft,
    thrownAway,
    sent,
    asking,
    paused,
    approved,
    givenBack,
    released,
    cancelled,
    newcomer,
    inquiry,
    hazard,
    picture,
    droppedPicture,
    resolvedHazard,
    handledHazard,
  }: Circulars,
  resident: string,
): ExampleCall[] => [
  { endpoint: 'POST /auth/liff', path: '/auth/liff', body: { idToken: resident }, by: 'nobody' },
  { endpoint: 'POST /auth/sign-out', path: '/auth/sign-out', by: 'nobody' },
  { endpoint: 'GET /api/page-config', path: '/api/page-config', by: 'nobody' },
  { endpoint: 'GET /api/health', path: '/api/health', by: 'nobody' },
  { endpoint: 'GET /api/me', path: '/api/me', by: 'resident' },
  { endpoint: 'PATCH /api/me', path: '/api/me', body: { language: 'en' }, by: 'resident' },
  { endpoint: 'GET /api/me/record', path: '/api/me/record', by: 'resident' },
  {
    endpoint: 'POST /api/join/place',
    path: '/api/join/place',
    body: { kind: 'area', areaId: 'd1a1b1' },
    by: 'resident',
  },
  { endpoint: 'GET /api/join/places', path: '/api/join/places?under=d1', by: 'resident' },
  {
    endpoint: 'POST /api/join',
    path: '/api/join',
    body: { language: 'ja', where: { kind: 'area', areaId: 'd1a1b1' }, consentVersion: '2026-11' },
    by: 'resident',
  },
  { endpoint: 'POST /api/me/household/watchers', path: '/api/me/household/watchers', by: 'resident' },
  {
    endpoint: 'PUT /api/me/household/watchers',
    path: '/api/me/household/watchers',
    body: { mayConfirm: true },
    by: 'resident',
  },
  {
    endpoint: 'DELETE /api/me/household/watchers/{key}',
    path: '/api/me/household/watchers/nobody',
    by: 'resident',
  },
  { endpoint: 'GET /api/newcomers', path: '/api/newcomers?areaId=d1a1', by: 'associationOfficer' },
  {
    endpoint: 'POST /api/newcomers/{key}/link',
    path: `/api/newcomers/${newcomer}/link`,
    body: { householdId: 'd1a1b1h2' },
    by: 'associationOfficer',
  },
  { endpoint: 'GET /api/circulars', path: '/api/circulars', by: 'resident' },
  { endpoint: 'GET /api/circular-choices', path: '/api/circular-choices', by: 'resident' },
  { endpoint: 'GET /api/circulars/{circularId}', path: `/api/circulars/${sent}`, by: 'resident' },
  { endpoint: 'POST /api/circulars/{circularId}/receipts', path: `/api/circulars/${sent}/receipts`, by: 'resident' },
  { endpoint: 'DELETE /api/circulars/{circularId}/receipts', path: `/api/circulars/${sent}/receipts`, by: 'resident' },
  {
    endpoint: 'PUT /api/circulars/{circularId}/answer',
    path: `/api/circulars/${asking}/answer`,
    body: { circularVersion: 1, answers: ANSWERS },
    by: 'resident',
  },
  { endpoint: 'GET /api/circulars/{circularId}/answer', path: `/api/circulars/${asking}/answer`, by: 'resident' },
  {
    endpoint: 'GET /api/circulars/{circularId}/answers',
    path: `/api/circulars/${asking}/answers?areaId=d1a1`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'GET /api/circulars/{circularId}/answers.csv',
    path: `/api/circulars/${asking}/answers.csv?areaId=d1a1`,
    by: 'associationOfficer',
  },
  { endpoint: 'DELETE /api/circulars/{circularId}/answer', path: `/api/circulars/${asking}/answer`, by: 'resident' },
  {
    endpoint: 'POST /api/circulars/{circularId}/survey/close',
    path: `/api/circulars/${asking}/survey/close`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'PUT /api/circulars/{circularId}/survey/until',
    path: `/api/circulars/${asking}/survey/until`,
    body: { until: '2026-11-30' },
    by: 'associationOfficer',
  },
  { endpoint: 'GET /api/areas', path: '/api/areas?under=d1a1', by: 'associationOfficer' },
  { endpoint: 'GET /api/areas/{areaId}/policy', path: '/api/areas/d1a1/policy', by: 'associationOfficer' },
  {
    endpoint: 'PUT /api/areas/{areaId}/policy',
    path: '/api/areas/d1a1/policy',
    body: { holdSeconds: 0, approval: false, quietHours: null, digest: null, remindDaysBefore: [2] },
    by: 'associationOfficer',
  },
  { endpoint: 'GET /api/households', path: '/api/households?blockId=d1a1b1', by: 'blockLeader' },
  {
    endpoint: 'POST /api/households/{householdId}/invitation',
    path: '/api/households/d1a1b1h2/invitation',
    by: 'blockLeader',
  },
  {
    endpoint: 'GET /api/blocks/{blockId}/help-table',
    path: '/api/blocks/d1a1b1/help-table',
    by: 'ictPromoter',
  },
  {
    endpoint: 'POST /api/blocks/{blockId}/invitations',
    path: '/api/blocks/d1a1b1/invitations',
    body: { onlyWithoutPhone: false },
    by: 'blockLeader',
  },
  { endpoint: 'GET /api/officers', path: '/api/officers?areaId=d1a1', by: 'associationOfficer' },
  { endpoint: 'GET /api/office/circulars', path: '/api/office/circulars?areaId=d1a1', by: 'associationOfficer' },
  {
    endpoint: 'GET /api/areas/{areaId}/digest',
    path: '/api/areas/d1a1/digest',
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/areas/{areaId}/digest',
    path: '/api/areas/d1a1/digest',
    by: 'associationOfficer',
  },
  { endpoint: 'GET /api/adoption', path: '/api/adoption?areaId=d1a1', by: 'associationOfficer' },
  { endpoint: 'GET /api/audit', path: '/api/audit?areaId=d1a1', by: 'associationOfficer' },
  { endpoint: 'GET /api/audience', path: '/api/audience?areaIds=d1a1,d1a1b1', by: 'associationOfficer' },
  { endpoint: 'POST /api/pictures', path: '/api/pictures', by: 'associationOfficer' },
  { endpoint: 'POST /api/attachments', path: '/api/attachments', by: 'associationOfficer' },
  {
    endpoint: 'POST /api/circulars',
    path: '/api/circulars',
    body: { senderAreaId: 'd1a1', ...content },
    by: 'associationOfficer',
  },
  {
    endpoint: 'PUT /api/circulars/{circularId}',
    path: `/api/circulars/${draft}`,
    body: { ...content, version: 1 },
    by: 'associationOfficer',
  },
  { endpoint: 'GET /api/circulars/{circularId}/furigana', path: `/api/circulars/${sent}/furigana`, by: 'resident' },
  {
    endpoint: 'GET /api/circulars/{circularId}/readings',
    path: `/api/circulars/${draft}/readings`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'PUT /api/circulars/{circularId}/readings',
    path: `/api/circulars/${draft}/readings`,
    body: { version: 2, readings: [{ word: '回覧', reading: 'かいらん' }] },
    by: 'associationOfficer',
  },
  {
    endpoint: 'GET /api/circulars/{circularId}/preview',
    path: `/api/circulars/${draft}/preview`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'GET /api/circulars/{circularId}/estimate',
    path: `/api/circulars/${draft}/estimate`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/test',
    path: `/api/circulars/${draft}/test`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/publish',
    path: `/api/circulars/${draft}/publish`,
    body: {},
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/approve',
    path: `/api/circulars/${approved}/approve`,
    body: { version: 1 },
    by: 'districtOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/reject',
    path: `/api/circulars/${givenBack}/reject`,
    body: { note: '日付を直してください' },
    by: 'districtOfficer',
  },
  {
    endpoint: 'PUT /api/circulars/{circularId}/schedule',
    path: `/api/circulars/${released}/schedule`,
    body: { at: '2026-11-22T01:00:00.000Z' },
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/release',
    path: `/api/circulars/${released}/release`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/cancel',
    path: `/api/circulars/${cancelled}/cancel`,
    by: 'associationOfficer',
  },
  { endpoint: 'DELETE /api/circulars/{circularId}', path: `/api/circulars/${thrownAway}`, by: 'associationOfficer' },
  {
    endpoint: 'POST /api/circulars/{circularId}/resume',
    path: `/api/circulars/${paused}/resume`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'GET /api/circulars/{circularId}/reach',
    path: `/api/circulars/${sent}/reach?areaId=d1a1`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'PUT /api/circulars/{circularId}/receipts/{householdId}',
    path: `/api/circulars/${sent}/receipts/d1a1b1h3`,
    body: { via: 'paper' },
    by: 'blockLeader',
  },
  {
    endpoint: 'DELETE /api/circulars/{circularId}/receipts/{householdId}',
    path: `/api/circulars/${sent}/receipts/d1a1b1h3`,
    by: 'blockLeader',
  },
  {
    endpoint: 'GET /api/circulars/{circularId}/reminder',
    path: `/api/circulars/${sent}/reminder`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/reminder',
    path: `/api/circulars/${sent}/reminder`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/withdraw',
    path: `/api/circulars/${sent}/withdraw`,
    body: { reason: '日付のまちがい' },
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/circulars/{circularId}/correction',
    path: `/api/circulars/${sent}/correction`,
    by: 'associationOfficer',
  },
  { endpoint: 'GET /api/inquiries', path: '/api/inquiries', by: 'resident' },
  {
    endpoint: 'POST /api/inquiries',
    path: '/api/inquiries',
    body: { key: 'another', topic: 'area', text: '何時からですか。' },
    by: 'resident',
  },
  { endpoint: 'GET /api/office/inquiries', path: '/api/office/inquiries?areaId=d1a1', by: 'associationOfficer' },
  {
    endpoint: 'POST /api/inquiries/{inquiryId}/answer',
    path: `/api/inquiries/${inquiry}/answer`,
    body: { key: 'a1', seen: 1, text: '9時からです。' },
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/inquiries/{inquiryId}/more',
    path: `/api/inquiries/${inquiry}/more`,
    body: { key: 'm1', text: '雨の日はどうなりますか。' },
    by: 'resident',
  },
  { endpoint: 'POST /api/inquiries/{inquiryId}/close', path: `/api/inquiries/${inquiry}/close`, by: 'resident' },
  { endpoint: 'GET /api/help-texts', path: '/api/help-texts', by: 'resident' },
  {
    endpoint: 'POST /api/help-texts',
    path: '/api/help-texts',
    body: { areaId: 'd1a1', inquiryId: inquiry, question: '何時からですか', answer: '9時からです。' },
    by: 'associationOfficer',
  },
  {
    endpoint: 'PUT /api/help-texts/{helpTextId}',
    path: `/api/help-texts/of-${inquiry}`,
    body: { question: '何時からですか', answer: '朝の9時からです。' },
    by: 'associationOfficer',
  },
  {
    endpoint: 'DELETE /api/help-texts/{helpTextId}',
    path: `/api/help-texts/of-${inquiry}`,
    by: 'associationOfficer',
  },
  { endpoint: 'PUT /api/shelters', path: '/api/shelters', by: 'cityStaff' },
  { endpoint: 'GET /api/shelters', path: '/api/shelters', by: 'resident' },
  { endpoint: 'POST /api/hazard-pictures', path: '/api/hazard-pictures?key=another', by: 'resident' },
  { endpoint: 'GET /api/hazard-pictures/{pictureId}', path: `/api/hazard-pictures/${picture}`, by: 'resident' },
  {
    endpoint: 'DELETE /api/hazard-pictures/{pictureId}',
    path: `/api/hazard-pictures/${droppedPicture}`,
    by: 'resident',
  },
  // Nothing is in the open yet: of a copy only this call's own test knows the name.
  {
    endpoint: 'DELETE /api/office/hazard-pictures/{pictureId}/published',
    path: `/api/office/hazard-pictures/${picture}/published?seen=another`,
    by: 'associationOfficer',
  },
  {
    endpoint: 'PUT /api/office/hazard-pictures/{pictureId}/published',
    path: `/api/office/hazard-pictures/${picture}/published`,
    body: { rectangles: [{ x: 0, y: 0, width: 0.5, height: 0.5 }], seen: null },
    by: 'associationOfficer',
  },
  { endpoint: 'GET /api/hazard-drafts/{draftId}', path: '/api/hazard-drafts/light', by: 'resident' },
  { endpoint: 'GET /api/hazard-categories', path: '/api/hazard-categories', by: 'resident' },
  {
    endpoint: 'GET /api/hazards/near',
    path: '/api/hazards/near?category=mirror&position=34.81,135.65',
    by: 'resident',
  },
  {
    endpoint: 'POST /api/hazards',
    path: '/api/hazards',
    body: { key: 'h1', category: 'gutter', option: 'noLid', position: '34.81,135.65', words: 'ふたがありません。' },
    by: 'resident',
  },
  {
    endpoint: 'POST /api/office/hazards',
    path: '/api/office/hazards',
    body: { areaId: 'd1a1', key: 'h2', category: 'streetLight', address: '集会所の前' },
    by: 'associationOfficer',
  },
  {
    endpoint: 'POST /api/hazards/{hazardId}/follow',
    path: `/api/hazards/${resolvedHazard}/follow`,
    by: 'resident',
  },
  {
    endpoint: 'POST /api/hazards/{hazardId}/after',
    path: `/api/hazards/${resolvedHazard}/after`,
    body: { answer: 'notRight', words: 'まだ曲がっています。' },
    by: 'resident',
  },
  { endpoint: 'GET /api/map/hazards', path: '/api/map/hazards', by: 'nobody' },
  { endpoint: 'GET /api/map/hazards/{hazardId}', path: `/api/map/hazards/${resolvedHazard}`, by: 'nobody' },
  { endpoint: 'GET /api/map/figures', path: '/api/map/figures', by: 'nobody' },
  { endpoint: 'GET /api/hazards', path: '/api/hazards', by: 'resident' },
  {
    endpoint: 'DELETE /api/hazards/{hazardId}/follow',
    path: `/api/hazards/${resolvedHazard}/follow`,
    by: 'resident',
  },
  ...handling(handledHazard, hazard),
  { endpoint: 'GET /api/hazard-settings', path: '/api/hazard-settings', by: 'cityStaff' },
  {
    endpoint: 'PUT /api/hazard-settings',
    path: '/api/hazard-settings',
    body: { version: 0, retired: [], deadlineDays: { roadHole: 2 }, contacts: {}, mediaHosts: ['pictures.example'] },
    by: 'cityStaff',
  },
  { endpoint: 'PUT /api/district-shapes', path: '/api/district-shapes', by: 'cityStaff' },
  { endpoint: 'GET /api/open311-clients', path: '/api/open311-clients', by: 'cityStaff' },
  {
    endpoint: 'POST /api/open311-clients',
    path: '/api/open311-clients',
    body: { name: '通報のプログラム' },
    by: 'cityStaff',
  },
  {
    endpoint: 'DELETE /api/open311-clients/{clientId}',
    path: `/api/open311-clients/${OPEN311_CLIENT}`,
    by: 'cityStaff',
  },
  { endpoint: 'POST /api/me/leave', path: '/api/me/leave', by: 'resident' },
]

/** A JPEG of one grey pixel, for the endpoint that takes a photo. */
const PHOTO = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==',
  'base64',
)

/** Makes the call as this caller. */
export const call = (caller: Caller, { endpoint, path, body }: ExampleCall) => {
  if (['POST /api/pictures', 'POST /api/hazard-pictures'].includes(endpoint)) return caller.upload(path, PHOTO)
  if (path === '/api/attachments') return caller.upload(path, aPdf([{ text: '回覧', x: 60, y: 700 }]))
  if (endpoint === 'PUT /api/district-shapes')
    return caller.replace(path, Buffer.from(JSON.stringify(aSquare('d1', { size: 5 }))))
  if (endpoint === 'PUT /api/shelters') return caller.replace(path, Buffer.from('名称,緯度,経度\n小学校,34.8,135.7'))
  const [method] = endpoint.split(' ')
  if (method === 'GET') return caller.get(path)
  if (method === 'DELETE') return caller.delete(path)
  const request = method === 'PUT' ? caller.put(path) : method === 'PATCH' ? caller.patch(path) : caller.post(path)
  return body === undefined ? request : request.set('content-type', 'application/json').send(JSON.stringify(body))
}
