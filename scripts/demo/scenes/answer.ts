import { setTimeout as wait } from 'node:timers/promises'
import { confirmCircular, getCircular, getReach, recordReceipt } from '@kairan/functions/circulars/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { text } from '@kairan/functions/texts/texts.ts'
import type { LineAction } from '@kairan/simulator/control-contract.ts'
import type { Api } from '../../service/api.ts'
import { actionsIn, words } from '../../service/phones.ts'
import type { CountedPhone } from '../census.ts'
import { note } from '../own-books.ts'
import { type AnswerPlan, planAnswers, type Tapping, type Visit } from '../plan-answers.ts'
import { BLOCK_IDS, blockName, type Story } from '../story.ts'
import { isBubbleOf } from './look-at-phones.ts'

/** People who tap at the same time, and what LINE takes for an answer: so that the bar is seen moving. */
const AT_ONCE = 3
const LATENCY_MS = 120
const LOOK_EVERY_MS = 200

/** Runs the work with at most `AT_ONCE` under way. */
const inLanes = async <T>(work: T[], run: (one: T) => Promise<void>): Promise<void> => {
  const left = [...work]
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await run(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

/** The button 「確認しました」 as it stands in this phone's chat, in whatever language. */
export const confirmButton = async ({ phones }: Story, circularId: string, userId: string): Promise<LineAction> => {
  const bubble = (await phones.received(userId)).find((item) => isBubbleOf(circularId, item))
  const found = actionsIn(bubble?.message).find(({ type }) => type === 'postback')
  if (!found) throw new Error(`${userId} の画面に「確認しました」がありません。`)
  return found
}

/** Taps 「確認しました」. @returns what the chat answered */
export const confirmInLine = async (story: Story, circularId: string, { userId }: CountedPhone): Promise<string> =>
  words(await story.phones.tap(userId, await confirmButton(story, circularId, userId)))

const familyTaps = async (story: Story, circularId: string, { household, phones, again }: Tapping): Promise<void> => {
  const { books, checks } = story
  const where = `${blockName(household.blockId)}${household.number}番`
  const answers = await Promise.all(phones.map((phone) => confirmInLine(story, circularId, phone)))
  const expected = phones.map(({ language }, index) =>
    text(language, index === 0 ? 'circular.confirmed' : 'circular.confirmedBefore'),
  )
  // One family speaks one language in the demo town; whose tap comes first is chance.
  checks.same(`${where}の返事`, answers.toSorted(), expected.toSorted())
  note(books, household.id, 'line')
  const [first] = phones
  if (!again || !first) return
  const second = await confirmInLine(story, circularId, first)
  checks.same(`${where}がもう一度押したときの返事`, second, text(first.language, 'circular.confirmedBefore'))
}

const confirmOnPage = async (
  story: Story,
  circularId: string,
  { userId, householdId }: CountedPhone,
): Promise<void> => {
  const { books, checks, signedIn } = story
  const reader = await signedIn(userId)
  const params = { circularId }
  const page = await reader.call(getCircular, { params })
  checks.same('ページで読む人の状態', page.mine, { canConfirm: true, confirmed: null, survey: null })
  const { confirmed } = await reader.call(confirmCircular, { params })
  checks.same('ページでの確認', confirmed.via, 'line')
  if (householdId) note(books, householdId, 'line')
}

const visit = async (story: Story, circularId: string, by: Api, { household, via }: Visit): Promise<void> => {
  const { state } = await by.call(recordReceipt, { params: { circularId, householdId: household.id }, body: { via } })
  note(story.books, household.id, via)
  story.checks.same(`${blockName(household.blockId)}${household.number}番の記録`, state, via)
}

/** The households answer by tap, on the page and at the door, all at the same time, under a bar that moves. */
export const answer = async (story: Story, officer: Api, circularId: string): Promise<AnswerPlan> => {
  const { phones, census, books, checks, screen, signedIn } = story
  const plan = planAnswers(census, books, { blockIds: BLOCK_IDS, pageReader: castId('けんじ') })
  const leader = await signedIn(castId('班長 田村'))
  const total = plan.tapping.length + plan.visits.length + 1
  screen.title('4. 住民が確認し、班長が回る')
  const families = plan.tapping.filter((tapping) => tapping.phones.length > 1).length
  const taps = plan.tapping.reduce((sum, { phones: family, again }) => sum + family.length + Number(again), 0)
  screen.line(
    `${plan.tapping.length}世帯がLINEで「確認しました」を押します（${taps}回。うち${families}世帯は家族の2台から。二度押す人もいます）。1世帯はページから。`,
  )
  screen.line(
    `2班の班長と会長が、LINEで届かない${plan.visits.length}世帯を紙や口頭で回ります。LINEは同じ知らせを二度ずつ寄こします。`,
  )
  checks.holds('家族の2台から押す世帯も、二度押す人もいる', families > 0 && taps > plan.tapping.length + families)
  await phones.switchFaults({ latencyMs: LATENCY_MS, duplicates: true })

  let busy = true
  const work = Promise.all([
    inLanes(plan.tapping, (tapping) => familyTaps(story, circularId, tapping)),
    confirmOnPage(story, circularId, plan.onPage),
    inLanes(plan.visits, (one) =>
      visit(story, circularId, one.household.blockId === BLOCK_IDS[1] ? leader : officer, one),
    ),
  ]).finally(() => {
    busy = false
  })
  const bar = screen.bar('確認　', '世帯')
  const watch = async (): Promise<void> => {
    for (let last = false; !last; await wait(last ? 0 : LOOK_EVERY_MS)) {
      last = !busy
      const { counts } = await officer.call(getReach, { params: { circularId } })
      bar.at(counts.line + counts.paper + counts.spoken, total)
    }
  }
  await Promise.all([work, watch()])
  bar.end()
  await phones.switchFaults({ latencyMs: 0, duplicates: false })
  return plan
}
