import { areasById } from '../areas/store.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import type { Postback } from '../line/blocks/postback.ts'
import { isVisible } from '../platform/characters.ts'
import { expiry, read } from '../platform/collection.ts'
import { Conflict, NotFound, TooMany } from '../platform/failures.ts'
import { areasOf, type Resident } from '../residents/resident.ts'
import { askMore, askOffice, circularAskedAbout, closeOwn } from './ask.ts'
import * as say from './messages.ts'
import { type Draft, drafts } from './store.ts'
import { QUESTION_LIMIT, type TopicName } from './topics.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>
export type InquiryPostback = Extract<Postback, { do: `inquiry.${string}` }>

/** Who begins to ask and puts the phone away has this long to go on. */
const DRAFT_HOURS = 12

/** The draft somebody is at; null when none has begun, or long ago. */
const currentDraft = async (deps: Needs, { lineUserId }: Resident): Promise<Draft | null> => {
  const draft = await read(drafts(deps).doc(lineUserId))
  return draft && draft.expireAt.toMillis() > deps.clock.now().valueOf() ? draft : null
}

const keepDraft = async (deps: Needs, { lineUserId }: Resident, draft: Omit<Draft, 'expireAt'>): Promise<void> => {
  const expireAt = expiry(deps.clock.now().add(DRAFT_HOURS, 'hour'))
  await drafts(deps)
    .doc(lineUserId)
    .set({ ...draft, expireAt })
}

const dropDraft = async (deps: Needs, { lineUserId }: Resident): Promise<void> => {
  await drafts(deps).doc(lineUserId).delete()
}

/** Who answers: the association, or the district for somebody outside any. */
const officeOf = async (deps: Needs, resident: Resident): Promise<string> =>
  (await areasById(deps, areasOf(resident).slice(0, 3))).at(-1)?.name ?? ''

const beginWith = async (
  deps: Needs,
  resident: Resident,
  part: { topic: TopicName; circularId?: string | null; inquiryId?: string | null },
): Promise<LineMessage> => {
  const { topic, circularId = null, inquiryId = null } = part
  const circular = await circularAskedAbout(deps, resident, circularId)
  await keepDraft(deps, resident, {
    id: deps.ids.next(),
    topic,
    circularId: circular?.id ?? null,
    inquiryId,
    text: null,
  })
  return say.askWords(resident.language, {
    about: circular?.title ?? null,
    to: await officeOf(deps, resident),
  })
}

/** Sends what was written. A second tap finds no draft and says so; the first one's inquiry stays one. */
const send = async (deps: Needs, resident: Resident): Promise<LineMessage> => {
  const { language } = resident
  const { liffId } = deps.config.line
  const draft = await currentDraft(deps, resident)
  if (!draft?.text) return say.said(language, 'nothing', liffId)
  const { id: key, topic, circularId, inquiryId, text } = draft
  try {
    await (inquiryId
      ? askMore(deps, resident, { inquiryId, key, text })
      : askOffice(deps, resident, { key, topic, circularId, text }))
  } catch (error) {
    await dropDraft(deps, resident)
    if (error instanceof TooMany) return say.said(language, 'tooMany', liffId)
    if (error instanceof NotFound || error instanceof Conflict) return say.said(language, 'gone', liffId)
    throw error
  }
  await dropDraft(deps, resident)
  return say.said(language, 'sent', liffId)
}

const close = async (deps: Needs, resident: Resident, inquiryId: string): Promise<LineMessage> => {
  try {
    await closeOwn(deps, resident, inquiryId)
    return say.said(resident.language, 'closed', deps.config.line.liffId)
  } catch (error) {
    if (error instanceof NotFound) return say.said(resident.language, 'gone', deps.config.line.liffId)
    throw error
  }
}

/** A tap on the way to asking. */
export const answerInquiryTap = async (
  deps: Needs,
  resident: Resident,
  postback: InquiryPostback,
): Promise<LineMessage> => {
  switch (postback.do) {
    case 'inquiry.ask':
      return postback.circularId
        ? beginWith(deps, resident, { topic: 'circular', circularId: postback.circularId })
        : say.askTopic(resident.language)
    case 'inquiry.topic':
      return beginWith(deps, resident, { topic: postback.topic })
    case 'inquiry.more':
      return beginWith(deps, resident, { topic: 'area', inquiryId: postback.inquiryId })
    case 'inquiry.rewrite': {
      const draft = await currentDraft(deps, resident)
      return draft ? beginWith(deps, resident, draft) : say.askTopic(resident.language)
    }
    case 'inquiry.send':
      return send(deps, resident)
    case 'inquiry.solved':
      return close(deps, resident, postback.inquiryId)
    case 'inquiry.cancel':
      await dropDraft(deps, resident)
      return say.said(resident.language, 'cancelled', deps.config.line.liffId)
  }
}

/**
 * Words that somebody wrote. @returns what to say when a question waits for them; null when none does
 */
export const answerInquiryWords = async (
  deps: Needs,
  resident: Resident,
  written: string,
): Promise<LineMessage | null> => {
  const draft = await currentDraft(deps, resident)
  const words = written.trim()
  if (!draft || !isVisible(words)) return null
  if (words.length > QUESTION_LIMIT) return say.said(resident.language, 'tooLong', deps.config.line.liffId)
  await keepDraft(deps, resident, { ...draft, text: words })
  return say.checkWords(resident.language, { words, to: await officeOf(deps, resident) })
}
