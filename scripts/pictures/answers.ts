import { getReach, listOfficeCirculars, recordReceipt } from '@kairan/functions/circulars/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { signIn } from '../service/api.ts'
import { button, phonesAt } from '../service/phones.ts'

const ASSOCIATION = 'tsuda-minami-cho'
const OFFICER = castId('会長 山本')
/** Those who have a part in the pictures answer for themselves. */
const IN_PICTURES = new Set([OFFICER, ...['みどり', 'Anna', 'けんじ', '班長 田村', 'これから登録する人'].map(castId)])
/** Of the households that LINE does not reach, in order. */
const NOTES: ('paper' | 'spoken' | null)[] = ['paper', null, 'paper', 'spoken', 'paper', null]

/** Two in three of the others tap 確認しました in the chat. */
const othersConfirm = async (url: string, title: string): Promise<void> => {
  const line = phonesAt(url)
  const others = demoTown().residents.filter(
    ({ rosterId, language, lineUserId }) =>
      rosterId === ASSOCIATION && language === 'ja' && !IN_PICTURES.has(lineUserId),
  )
  for (const { lineUserId } of others.filter((_, index) => index % 3 > 0)) {
    const bubble = (await line.received(lineUserId)).find(({ message }) => String(message.altText).includes(title))
    if (bubble) await line.tap(lineUserId, button(bubble.message, '確認しました'))
  }
}

/** A few days go by: residents of the association confirm, and officers knock on doors outside the first block. */
export const daysGoBy = async (url: string, title: string): Promise<void> => {
  await othersConfirm(url, title)
  const officer = await signIn(url, await phonesAt(url).idToken(OFFICER, '/o'))
  const { circulars } = await officer.call(listOfficeCirculars, { query: { areaId: ASSOCIATION, direction: 'out' } })
  const circularId = circulars.find((circular) => circular.title === title)?.id
  if (!circularId) throw new Error(`${title} was not handed out`)
  const { households } = await officer.call(getReach, { params: { circularId }, query: {} })
  const left = (households ?? []).filter(({ state, blockId }) => state === 'notReached' && !blockId.endsWith('-1'))
  for (const [index, { householdId }] of left.entries()) {
    const via = NOTES[index % NOTES.length]
    if (via) await officer.call(recordReceipt, { params: { circularId, householdId }, body: { via } })
  }
}
