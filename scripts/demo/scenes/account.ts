import { getReach } from '@kairan/functions/circulars/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import type { Api } from '../../service/api.ts'
import { householdsIn } from '../census.ts'
import { type Counts, countStates, STATE_WORDS, STATES, stateOf } from '../own-books.ts'
import { ASSOCIATION, BLOCK_IDS, blockName, type Story } from '../story.ts'
import { drawTable } from '../table.ts'
import { timesShown } from './look-at-phones.ts'

const row = (name: string, counts: Counts): string[] => [
  name,
  ...STATES.map((state) => String(counts[state])),
  String(counts.households),
]

const sumOfStates = (counts: Counts): number => STATES.reduce((sum, state) => sum + counts[state], 0)

/** The account as the officer sees it, held against the demo's own, household by household. */
export const account = async (story: Story, officer: Api, circularId: string): Promise<void> => {
  const { phones, census, books, checks, screen, signedIn } = story
  const told = await officer.call(getReach, { params: { circularId } })
  screen.title(`6. しめくくり（${ASSOCIATION.name} 会長の画面から）`)

  const noCounts = countStates(books, [])
  const parts = BLOCK_IDS.map((blockId) => ({
    name: blockName(blockId),
    own: countStates(books, householdsIn(census, [blockId])),
    told: told.parts.find(({ area }) => area.id === blockId)?.counts ?? noCounts,
  }))
  const households = householdsIn(census, BLOCK_IDS)
  const whole = { name: '合計', own: countStates(books, households), told: told.counts }
  for (const { name, own, told: figures } of [...parts, whole]) {
    checks.same(`${name}の数`, figures, own)
    checks.same(`${name}の五つの和と世帯数`, sumOfStates(figures), own.households)
  }
  checks.holds(
    '五つの状態がどれも出てくる',
    STATES.every((state) => whole.own[state] > 0),
  )
  checks.same(
    '載っている班',
    told.parts.map(({ area }) => area.id),
    BLOCK_IDS,
  )
  const head = ['', ...STATES.map((state) => STATE_WORDS[state]), '世帯']
  const lines = drawTable(
    head,
    parts.map((part) => row(part.name, part.told)),
    row(whole.name, whole.told),
  )
  for (const line of lines) screen.line(line)
  screen.line()
  screen.line(
    `${STATES.map((state) => `${STATE_WORDS[state]} ${told.counts[state]}`).join(' + ')} = ${told.counts.households}世帯`,
  )

  checks.same(
    '名前の一覧',
    told.households?.map(({ householdId, number, label, state }) => ({ householdId, number, label, state })),
    households.map(({ id, number, label }) => ({ householdId: id, number, label, state: stateOf(books, id) })),
  )
  checks.same(
    '最後まで、二度受け取った人',
    [...timesShown(await phones.ledger()).values()].filter((n) => n > 1).length,
    0,
  )
  await leaderSees(story, await signedIn(castId('班長 田村')), circularId)
}

/** What the block leader of the second block still has to do, by name. */
const leaderSees = async ({ census, books, checks, screen }: Story, leader: Api, circularId: string): Promise<void> => {
  const blockId = BLOCK_IDS[1]
  const told = await leader.call(getReach, { params: { circularId } })
  const own = householdsIn(census, [blockId])
  checks.same('班長に見える場所', told.area.id, blockId)
  checks.same('班長に見える数', told.counts, countStates(books, own))
  const left = own.filter(({ id }) => stateOf(books, id) === 'notReached')
  const named = told.households?.filter(({ state }) => state === 'notReached') ?? []
  checks.same(
    '班長に見える、まだ届いていない世帯',
    named.map(({ householdId }) => householdId),
    left.map(({ id }) => id),
  )
  screen.line(
    `${blockName(blockId)}の班長がこれから回る世帯：${named.map(({ number, label }) => `${number}番 ${label}`).join('、')}`,
  )
}
