import { eraseReceipt, recordReceipt } from '@kairan/functions/circulars/contract.ts'
import { listHouseholds } from '@kairan/functions/households/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { text } from '@kairan/functions/texts/texts.ts'
import type { Api } from '../../service/api.ts'
import { words } from '../../service/phones.ts'
import { householdsIn } from '../census.ts'
import { note } from '../own-books.ts'
import type { AnswerPlan } from '../plan-answers.ts'
import { BLOCK_IDS, blockName, type Story } from '../story.ts'
import { confirmButton, confirmInLine } from './answer.ts'
import { block } from './block.ts'
import { refusedWith } from './write.ts'

/** Somebody of another block taps a bubble that a friend passed on, and is told kindly that it is not theirs. */
const forwarded = async (story: Story, circularId: string): Promise<void> => {
  const { phones, checks, screen } = story
  const passedOn = await confirmButton(story, circularId, castId('みどり'))
  const told = words(await phones.tap(castId('前の会計 石田'), passedOn))
  checks.holds('ほかの班の人には、その班のものでないと伝わる', told.includes('お住まいの地域のものではありません'))
  screen.line('4班の人が、友だちから回ってきた「確認しました」を押しました。')
  screen.exchange('', told)
}

const undo = async (story: Story, leader: Api, circularId: string, { undone }: AnswerPlan): Promise<void> => {
  const { checks, screen } = story
  const params = { circularId, householdId: undone.id }
  const noted = await leader.call(recordReceipt, { params, body: { via: 'paper' } })
  checks.same('まちがえて付けた記録', noted.state, 'paper')
  const { state } = await leader.call(eraseReceipt, { params })
  checks.same('取り消すと元に戻る', state, 'unread')
  screen.line(`班長が${undone.number}番を「紙で渡した」にして、まちがいに気づいて取り消しました。`)
}

/** A block leader's notes end at the own block, and never stand over what a household has said itself. */
const limits = async (story: Story, leader: Api, circularId: string, { tapping }: AnswerPlan): Promise<void> => {
  const { checks, screen } = story
  const [first, second] = BLOCK_IDS
  const confirmedIn = (blockId: string | undefined) => tapping.find(({ household }) => household.blockId === blockId)
  const elsewhere = confirmedIn(first)
  const own = confirmedIn(second)
  if (!elsewhere || !own) throw new Error('見本の町に、LINEで確認した世帯が足りません。')
  const outside = leader.call(recordReceipt, {
    params: { circularId, householdId: elsewhere.household.id },
    body: { via: 'paper' },
  })
  checks.same('班長はほかの班に記録できない', await refusedWith(outside), 404)
  const params = { circularId, householdId: own.household.id }
  const kept = await leader.call(recordReceipt, { params, body: { via: 'spoken' } })
  checks.same('LINEでの確認は上書きされない', kept.state, 'line')
  checks.same('LINEでの確認は取り消せない', await refusedWith(leader.call(eraseReceipt, { params })), 409)
  screen.line('班長はほかの班には記録できず、LINEで確認した世帯の記録は変わりません。')
}

const saidThenTapped = async (story: Story, officer: Api, circularId: string, plan: AnswerPlan): Promise<void> => {
  const { books, checks, screen } = story
  const { householdId } = plan.saidThenTapped
  if (!householdId) throw new Error('口頭で確認する人に世帯がありません。')
  await officer.call(recordReceipt, { params: { circularId, householdId }, body: { via: 'spoken' } })
  note(books, householdId, 'spoken')
  const told = await confirmInLine(story, circularId, plan.saidThenTapped)
  checks.same('口頭のあとに押したときの返事', told, text(plan.saidThenTapped.language, 'circular.confirmedBefore'))
  note(books, householdId, 'line')
  screen.line('口頭で確認した人が、あとからLINEでも押しました。')
  screen.exchange('', told)
}

const blocksLater = async (story: Story, officer: Api, { blocksLater: phone }: AnswerPlan): Promise<void> => {
  await block(story, officer, phone)
  story.screen.line(`${blockName(phone.areaId)}の1人が、受け取ったあとでブロックしました（届いたことは変わりません）。`)
}

/** What happens besides, one after the other: passed on, undone, beyond one's rights, answered twice, blocked. */
export const oddCases = async (story: Story, officer: Api, circularId: string, plan: AnswerPlan): Promise<void> => {
  const leader = await story.signedIn(castId('班長 田村'))
  await forwarded(story, circularId)
  await undo(story, leader, circularId, plan)
  await limits(story, leader, circularId, plan)
  await saidThenTapped(story, officer, circularId, plan)
  await blocksLater(story, officer, plan)
  for (const blockId of BLOCK_IDS) {
    const { households } = await officer.call(listHouseholds, { query: { blockId } })
    const own = householdsIn(story.census, [blockId]).map(({ id }) => id)
    story.checks.same(
      `${blockName(blockId)}の世帯の一覧`,
      households.map(({ id }) => id),
      own,
    )
  }
}
