import { type Census, type CountedHousehold, type CountedPhone, familyPhones, householdsIn } from './census.ts'
import { type OwnBooks, stateOf } from './own-books.ts'

/** A household that confirms in LINE. All of `phones` tap at the same moment; with `again` the first one taps once more. */
export interface Tapping {
  household: CountedHousehold
  phones: CountedPhone[]
  again: boolean
}

/** An officer or block leader goes to the door. */
export interface Visit {
  household: CountedHousehold
  via: 'paper' | 'spoken'
}

/** Who answers how. Everybody not named leaves it unread, or stays not reached. */
export interface AnswerPlan {
  tapping: Tapping[]
  visits: Visit[]
  /** Reads and confirms on the page. */
  onPage: CountedPhone
  /** Noted as paper by mistake, and the note taken back. */
  undone: CountedHousehold
  /** Said it at the door, and taps afterwards nevertheless. */
  saidThenTapped: CountedPhone
  /** Blocks the account after the circular came, without an answer. */
  blocksLater: CountedPhone
}

/** Of ten households with the circular, these do not answer by themselves: about the share of a real month. */
const SILENT = [2, 5, 8]

const must = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('見本の町に、この話に要る世帯が足りません。')
  return found
}

/**
 * Hands out the parts, the same at every run.
 * @param blockIds in this order: somebody of the first says it at the door, the note of the second is undone, somebody of the third blocks
 * @param pageReader who confirms on the page
 */
export const planAnswers = (
  census: Census,
  books: OwnBooks,
  { blockIds, pageReader }: { blockIds: readonly [string, string, string]; pageReader: string },
): AnswerPlan => {
  const onPage = must(census.phones.get(pageReader))
  const others = householdsIn(census, blockIds).filter(({ id }) => id !== onPage.householdId)
  const withCircular = others.filter(({ id }) => stateOf(books, id) === 'unread')
  const without = others.filter(({ id }) => stateOf(books, id) === 'notReached')
  const silent = withCircular.filter((_, index) => SILENT.includes(index % 10))
  const silentIn = (blockId: string) => silent.filter((household) => household.blockId === blockId)
  const phoneOf = ({ id }: CountedHousehold) => must(familyPhones(census, id)[0])
  const [first, second, third] = blockIds
  return {
    tapping: withCircular
      .filter((household) => !silent.includes(household))
      .map((household, index) => {
        const family = familyPhones(census, household.id)
        return { household, phones: index % 3 === 2 ? family.slice(0, 1) : family, again: index % 4 === 0 }
      }),
    visits: without
      .filter((_, index) => index % 3 !== 2)
      .map((household, index) => ({ household, via: index % 2 === 0 ? 'paper' : 'spoken' })),
    onPage,
    undone: must(silentIn(second)[0]),
    saidThenTapped: phoneOf(must(silentIn(first)[0])),
    blocksLater: phoneOf(must(silentIn(third).find(({ id }) => familyPhones(census, id).length === 1))),
  }
}
