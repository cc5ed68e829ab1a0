import type { Response } from 'supertest'
import { getCircular } from '../../circulars/store.ts'
import { japanDay, toInstant } from '../../platform/time.ts'
import { chooseFrom, press, type Stage, type Written } from './stage.ts'

/** What officers press on a circular's page. */
type Button<Answer = unknown> = (stage: Stage, written: Written) => Promise<Answer>

const path = ({ id }: Written, button: string): string => `/api/circulars/${id}/${button}`

/** 送る. */
export const sends: Button<Response> = async (stage, written) => {
  written.isTakenBack = false
  written.asked += 1
  written.asking += 1
  const answer = await press(stage, written.by, ['post', path(written, 'publish'), { timing: written.timing }])
  written.asking -= 1
  return answer
}

/** With the story's way of sending, another one than before perhaps. */
const sendsAgain: Button = (stage, written) => {
  if (written.asking === 0) written.timing = stage.kind.timing(stage)
  return sends(stage, written)
}

/** Once this is answered nothing leaves, unless somebody presses 送る meanwhile. */
const takesBack = async (written: Written, button: () => Promise<{ status: number }>): Promise<void> => {
  const { asked } = written
  const { status } = await button()
  if (status === 200 && written.asking === 0 && written.asked === asked) written.isTakenBack = true
}

const cancels: Button = (stage, written) =>
  takesBack(written, () => press(stage, written.by, ['post', path(written, 'cancel')]))

const givesBack: Button = (stage, written) =>
  takesBack(written, () => press(stage, stage.second, ['post', path(written, 'reject'), { note: '日がちがいます' }]))

const releases: Button = async (stage, written) => {
  const answer = await press(stage, written.by, ['post', path(written, 'release')])
  // Without an answer nobody knows.
  if (answer.status !== 409) written.wasHurried = true
}

const reschedules: Button = (stage, written) => {
  const at = toInstant(stage.town.clock.now().add(1 + Math.floor(stage.random() * 300), 'minute'))
  return press(stage, written.by, ['put', path(written, 'schedule'), { at }])
}

const approves: Button = async (stage, written) => {
  const { version } = await getCircular(stage.town.deps, written.id)
  await press(stage, stage.second, ['post', path(written, 'approve'), { version }])
}

const withdraws: Button = (stage, written) =>
  press(stage, written.by, ['post', path(written, 'withdraw'), { reason: '日がちがいました' }])

const resumes: Button = (stage, written) => press(stage, written.by, ['post', path(written, 'resume')])

const reminds: Button = (stage, written) => press(stage, written.by, ['post', path(written, 'reminder')])

/** Writes the correction of a withdrawn circular, if it reached anybody, and sends it. */
const corrects: Button = async (stage, written) => {
  const answer = await press(stage, written.by, ['post', path(written, 'correction')])
  if (answer.status !== 200) return
  const { id } = answer.body
  const known = stage.circulars.find((each) => each.id === id)
  const correction = known ?? remember(stage, { id, by: written.by })
  correction.timing = { kind: 'now' }
  await sends(stage, correction)
}

const digestNow: Button = async (stage) => {
  const answer = await press(stage, stage.town.officers.districtOfficer, ['post', '/api/areas/d1/digest'])
  if (answer.status !== 409) for (const written of stage.circulars) written.wasHurried = true
}

/** Everything there is to press, by the name that stands in a story's history. */
export const BUTTONS = {
  sends: sendsAgain,
  cancels,
  'gives back': givesBack,
  releases,
  reschedules,
  approves,
  withdraws,
  resumes,
  'reminds by hand': reminds,
  corrects,
  'digest now': digestNow,
} satisfies Record<string, Button>
export type ButtonName = keyof typeof BUTTONS

const remember = (stage: Stage, { id, by }: Pick<Written, 'id' | 'by'>): Written => {
  const written: Written = {
    id,
    by,
    timing: stage.kind.timing(stage),
    asked: 0,
    asking: 0,
    isTakenBack: false,
    wasHurried: false,
  }
  stage.circulars.push(written)
  return written
}

/**
 * An officer of the district, or now and then of the association, writes a circular to all of it or a part.
 * @returns null when the process died before anybody knew that it was written
 */
export const writes = async (stage: Stage): Promise<Written | null> => {
  const { town, kind, random } = stage
  const [senderAreaId, by] =
    random() < 0.75 ? ['d1', town.officers.districtOfficer] : ['d1a1', town.officers.associationOfficer]
  const blocks = town.areas.flatMap((area) => (area.kind === 'block' ? [area.id] : []))
  const part = chooseFrom(stage, ['d1a1', ...blocks]) ?? 'd1a1'
  const days = kind.daysToConfirm(random)
  const content = {
    title: '秋の一斉清掃のお知らせ',
    text: '11月29日(日)の午前9時から行います。',
    category: kind.category,
    senderAreaId,
    audience: [random() < 0.6 ? senderAreaId : part],
    confirmBy: days === null ? null : japanDay(town.clock.now().add(days, 'day')),
  }
  const answer = await press(stage, by, ['post', '/api/circulars', content])
  return answer.status === 201 ? remember(stage, { id: answer.body.id, by }) : null
}
