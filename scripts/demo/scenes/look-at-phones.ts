import type { AcceptedRequest, ChatItem } from '@kairan/simulator/control-contract.ts'
import { phonesIn, whereIs } from '../census.ts'
import { BLOCK_IDS, type Story } from '../story.ts'

/** How often each person was shown something that nobody had asked for (a reply is asked for). */
export const timesShown = (ledger: Pick<AcceptedRequest, 'kind' | 'shownTo'>[]): Map<string, number> => {
  const times = new Map<string, number>()
  for (const { kind, shownTo } of ledger)
    if (kind !== 'reply') for (const userId of shownTo) times.set(userId, (times.get(userId) ?? 0) + 1)
  return times
}

/** Whether a chat item is the bubble of this circular. */
export const isBubbleOf = (circularId: string, { message }: Pick<ChatItem, 'message'>): boolean =>
  message.type === 'flex' && JSON.stringify(message).includes(circularId)

/** LINE's own ledger and every phone's screen: the residents of the blocks got it, each once, and nobody else anything. */
export const lookAtPhones = async (story: Story, circularId: string): Promise<void> => {
  const { phones, census, books, checks, screen } = story
  const expected = phonesIn(census, BLOCK_IDS)
  const ledger = await phones.ledger()
  const times = timesShown(ledger)
  const addressed = new Set(ledger.filter(({ kind }) => kind !== 'reply').flatMap(({ to }) => to))
  const where = (userId: string) => whereIs(census, userId)
  const skipped = expected.filter(({ userId }) => !times.has(userId)).map(({ userId }) => where(userId))
  const wrong = [...times.keys()].filter((userId) => !expected.some((phone) => phone.userId === userId)).map(where)
  const doubled = [...times].flatMap(([userId, count]) => (count > 1 ? [where(userId)] : []))
  checks.same('届かなかった人', skipped, [])
  checks.same('ほかの班や町で受け取った人', wrong, [])
  checks.same('宛先の人数（ブロックした人は入らない）', addressed.size, expected.length)
  checks.same('二度受け取った人', doubled, [])

  for (const { userId, householdId } of expected) {
    const bubbles = (await phones.received(userId)).filter((item) => isBubbleOf(circularId, item))
    checks.same(`${where(userId)}の画面に出た回覧の数`, bubbles.length, 1)
    if (bubbles.length > 0 && householdId) books.delivered.add(householdId)
  }
  const total = await phones.count()
  screen.title('3. 届いた電話を1台ずつ見る')
  screen.line(
    `届くはずの人 ${expected.length}人　届いた人 ${expected.length - skipped.length}人　二度届いた人 ${doubled.length}人`,
  )
  screen.line(`町でLINEを使う${total}人のうち、ほかに受け取った人 ${wrong.length}人`)
}
