import { pathIds } from '../areas/area.ts'
import { areaNames } from '../areas/area-names.ts'
import { getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { inquiryInScope } from './answer-inquiry.ts'
import type { HelpTextView } from './contract.ts'
import type { HelpText } from './help-text.ts'
import { helpTexts, inquiries } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

/** Help texts as pages show them. */
export const describeHelpTexts = async (deps: Pick<Deps, 'db'>, found: HelpText[]): Promise<HelpTextView[]> => {
  const names = await areaNames(
    deps,
    found.map(({ areaId }) => areaId),
  )
  return found.flatMap((each) => {
    const area = names.get(each.areaId)
    return area ? [{ ...each, area }] : []
  })
}

/** @throws NotFound outside the officer's scope */
const requireScope = (who: Identity, { areaId, scopeIds }: HelpText): void =>
  who.require('inquiry.answer', { id: areaId, ancestorIds: scopeIds.slice(0, -1) })

const inScope = async (deps: Pick<Deps, 'db'>, who: Identity, id: string): Promise<HelpText> => {
  const present = await read(helpTexts(deps).doc(id))
  if (!present) throw new NotFound()
  requireScope(who, present)
  return present
}

/**
 * Keeps a question with its answer for everybody in an area.
 * @param inquiryId the inquiry it comes from; one inquiry gives one help text, however often it is asked for
 * @throws NotFound outside the officer's scope, also when the inquiry's help text is one that a wider area keeps
 */
export const writeHelpText = async (
  deps: Needs,
  who: Identity,
  {
    areaId,
    inquiryId,
    question,
    answer,
  }: { areaId: string; inquiryId: string | null; question: string; answer: string },
): Promise<HelpText> => {
  const area = await getArea(deps, areaId)
  who.require('inquiry.answer', area)
  if (inquiryId) await inquiryInScope(deps, who, inquiryId)
  const id = inquiryId ? `of-${inquiryId}` : deps.ids.next()
  const present = await read(helpTexts(deps).doc(id))
  if (present) requireScope(who, present)
  const text: HelpText = {
    id,
    areaId,
    scopeIds: pathIds(area),
    question,
    answer,
    by: who.lineUserId,
    updatedAt: toInstant(deps.clock.now()),
  }
  const write = deps.db.batch()
  write.set(helpTexts(deps).doc(id), text)
  if (inquiryId) write.update(inquiries(deps).doc(inquiryId), { helpTextId: id })
  await write.commit()
  return text
}

/** Changes a help text. @throws NotFound outside the officer's scope */
export const changeHelpText = async (
  deps: Needs,
  who: Identity,
  { id, question, answer }: { id: string; question: string; answer: string },
): Promise<HelpText> => {
  const present = await inScope(deps, who, id)
  const changed = { ...present, question, answer, by: who.lineUserId, updatedAt: toInstant(deps.clock.now()) }
  await helpTexts(deps).doc(id).set(changed)
  return changed
}

/** Throws a help text away. @throws NotFound outside the officer's scope */
export const deleteHelpText = async (deps: Needs, who: Identity, id: string): Promise<void> => {
  await inScope(deps, who, id)
  await helpTexts(deps).doc(id).delete()
}
