import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Postback, postbackData } from '../../../line/blocks/postback.ts'
import { aTown } from '../../../testing/a-town.ts'
import { allHazards, HERE, tellsOfDanger } from '../../../testing/tells-of-danger.ts'
import { CATEGORY_NAMES, HAZARD_CATEGORIES } from '../../categories.ts'
import { hazardDrafts } from './store.ts'

/** What somebody may do: tap one of the buttons shown now or before, write, or send something. */
type Tap = (draft: string) => Postback
type Deed =
  | { kind: 'button'; index: number }
  | { kind: 'tap'; postback: Tap }
  | { kind: 'words'; words: string }
  | { kind: 'picture'; messageId: string; index: number }
  | { kind: 'place'; latitude: number }
  | { kind: 'other' }
  | { kind: 'unsend'; messageId: string }

const options = Object.values(HAZARD_CATEGORIES).flatMap((category) => category.options.map(({ id }) => id))
const message = fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6')

const STEPS_PASSED = ['question', 'outside', 'picture', 'near', 'words'] as const
const PARTS = ['category', 'picture', 'place', 'words', undefined] as const

const postback: fc.Arbitrary<Tap> = fc.oneof(
  fc.constant((): Postback => ({ do: 'hazard.start' })),
  fc.constantFrom('hazard.goOn' as const, 'hazard.anew' as const, 'hazard.send' as const, 'hazard.cancel' as const).map(
    (does): Tap =>
      (draft) => ({ do: does, draft }),
  ),
  fc.constantFrom(...CATEGORY_NAMES).map(
    (category): Tap =>
      (draft) => ({ do: 'hazard.category', draft, category }),
  ),
  fc.constantFrom(...options).map(
    (option): Tap =>
      (draft) => ({ do: 'hazard.option', draft, option }),
  ),
  fc.constantFrom(...STEPS_PASSED).map(
    (step): Tap =>
      (draft) => ({ do: 'hazard.pass', draft, step }),
  ),
  fc.constantFrom(...PARTS).map(
    (what): Tap =>
      (draft) => ({ do: 'hazard.correct', draft, ...(what && { what }) }),
  ),
  fc.record({ messageId: message, answer: fc.constantFrom('yes' as const, 'no' as const) }).map(
    (offer): Tap =>
      (draft) => ({ do: 'hazard.offer', draft, ...offer }),
  ),
  fc.constantFrom('gone', 'first').map(
    (hazardId): Tap =>
      (draft) => ({ do: 'hazard.follow', draft, hazardId }),
  ),
)

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('button' as const), index: fc.nat(12) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tap' as const), postback }) },
  fc.record({
    kind: fc.constant('words' as const),
    words: fc.constantFrom('通報', '駅前', '送る', 'やめる', '\u200b', 'あ'.repeat(300)),
  }),
  fc.record({ kind: fc.constant('picture' as const), messageId: message, index: fc.nat(3) }),
  fc.record({
    kind: fc.constant('place' as const),
    latitude: fc.constantFrom(HERE.latitude, HERE.latitude + 0.0001, 0, 90),
  }),
  fc.record({ kind: fc.constant('other' as const) }),
  fc.record({ kind: fc.constant('unsend' as const), messageId: message }),
)

const actionsIn = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return []
  const own = 'data' in part && typeof part.data === 'string' ? [part.data] : []
  return [...own, ...Object.values(part).flatMap(actionsIn)]
}

it('whatever is tapped, written and sent in whatever order, nothing fails, and a draft becomes one report at most', async () => {
  const town = await aTown({ blocks: 1, households: 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
      const phone = tellsOfDanger(town, town.phonesOf('d1a1b1h1')[0])
      const before = (await allHazards(town)).length
      const drafts = new Set<string>()
      let buttons: string[] = []
      for (const each of deeds) {
        const draft = (await hazardDrafts(town.deps).doc(phone.lineUserId).get()).data()
        if (draft?.state === 'begun') drafts.add(draft.id)
        const known = [...drafts]
        if (each.kind === 'button')
          await phone.tapsOld(buttons.at(each.index % (buttons.length || 1)) ?? 'do=hazard.start')
        if (each.kind === 'tap')
          await phone.tapsOld(
            postbackData(each.postback(known[deeds.indexOf(each) % (known.length || 1)] ?? 'unknown')),
          )
        if (each.kind === 'words') await phone.writes(each.words)
        if (each.kind === 'picture')
          await (each.index === 0
            ? phone.sendsPicture(each.messageId)
            : phone.sendsPicture(each.messageId, { id: 'SET', index: each.index, total: 3 }))
        if (each.kind === 'place') await phone.sendsPlace({ ...HERE, latitude: each.latitude })
        if (each.kind === 'other') await phone.sends({ type: 'sticker' })
        if (each.kind === 'unsend') await phone.takesBack(each.messageId)
        const shown = actionsIn(phone.messages())
        if (shown.length > 0) buttons = shown
        for (const data of shown) expect(data.length).toBeLessThanOrEqual(300)
        const items = phone.shown().buttons
        expect(items.length).toBeLessThanOrEqual(13)
        expect(items.filter((label) => label.length > 20)).toEqual([])
      }
      const last = (await hazardDrafts(town.deps).doc(phone.lineUserId).get()).data()
      if (last) drafts.add(last.id)
      expect((await allHazards(town)).length - before).toBeLessThanOrEqual(drafts.size)
      expect(town.logged).toEqual([])
    }),
    { numRuns: 8 },
  )
})
