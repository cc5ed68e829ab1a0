import type { Area, Position } from '../../areas/area.ts'
import { areasOfKind, findArea } from '../../areas/store.ts'
import type { LineMessage } from '../../deliveries/delivery.ts'
import type { Language } from '../../platform/language.ts'
import { findResident } from '../store.ts'
import { currentStep, goTo } from './conversation.ts'
import { placesNear, placesOfPostalCode, placesUnder } from './find-places.ts'
import { askNear } from './join-messages.ts'
import { askPlace, beginJoining, goAndAsk, type JoinNeeds } from './join-question.ts'
import { readPostalCode } from './written-places.ts'

/**
 * Registering in the chat without a code: by postal code, by the place one sends, or from the list district → association →
 * block. An officer finds the household later.
 */

/** The language of somebody on the way; null for somebody registered, and before a language was chosen. */
const languageOnTheWay = async (deps: JoinNeeds, lineUserId: string): Promise<Language | null> => {
  if (await findResident(deps, lineUserId)) return null
  const step = await currentStep(deps, lineUserId)
  return step && step.step !== 'language' ? step.language : null
}

const listBelow = async (
  deps: JoinNeeds,
  { lineUserId, language, under, page }: { lineUserId: string; language: Language; under: string | null; page: number },
): Promise<LineMessage> => {
  await goTo(deps, lineUserId, { step: 'place', language, under })
  return askPlace(deps, { language, under }, page)
}

/** 「番号がない」: the districts, a page at a time. */
export const joinWithoutCode = async (deps: JoinNeeds, lineUserId: string, page: number): Promise<LineMessage> => {
  const language = await languageOnTheWay(deps, lineUserId)
  if (!language) return beginJoining(deps, lineUserId)
  return listBelow(deps, { lineUserId, language, under: null, page })
}

const chosen = (area: Area) =>
  area.kind === 'district'
    ? { kind: 'district' as const, districtId: area.id }
    : { kind: 'area' as const, areaId: area.id }

/** A place of the list was tapped: what lies below it, or, where nothing does, it is the choice. */
export const lookIntoPlace = async (
  deps: JoinNeeds,
  { lineUserId, areaId, page }: { lineUserId: string; areaId: string; page: number },
): Promise<LineMessage> => {
  const language = await languageOnTheWay(deps, lineUserId)
  if (!language) return beginJoining(deps, lineUserId)
  const area = await findArea(deps, areaId)
  if (!area || area.kind === 'city') return listBelow(deps, { lineUserId, language, under: null, page: 0 })
  if (area.kind !== 'block' && (await placesUnder(deps, area.id)).length > 0)
    return listBelow(deps, { lineUserId, language, under: area.id, page })
  return goAndAsk(deps, lineUserId, { step: 'consent', language, home: chosen(area) })
}

/** 「自治会に入っていない」「わからない」: the district, or the association, is all that is known. Another kind of place is no answer. */
export const settleForPlace = async (
  deps: JoinNeeds,
  { lineUserId, areaId, kind }: { lineUserId: string; areaId: string; kind: 'district' | 'association' },
): Promise<LineMessage> => {
  const language = await languageOnTheWay(deps, lineUserId)
  if (!language) return beginJoining(deps, lineUserId)
  const area = await findArea(deps, areaId)
  if (area?.kind !== kind) return listBelow(deps, { lineUserId, language, under: null, page: 0 })
  return goAndAsk(deps, lineUserId, { step: 'consent', language, home: chosen(area) })
}

const offer = async (
  deps: JoinNeeds,
  { lineUserId, language, found }: { lineUserId: string; language: Language; found: Area[] },
): Promise<LineMessage> => {
  await goTo(deps, lineUserId, { step: 'place', language, under: null })
  return askNear(language, found, found.length > 0 ? [] : await areasOfKind(deps, 'district'))
}

/** What somebody on the way wrote, if it is a postal code: the places of it. Null when it is something else. */
export const enterPostalCode = async (
  deps: JoinNeeds,
  { lineUserId, written, language }: { lineUserId: string; written: string; language: Language },
): Promise<LineMessage | null> => {
  const postalCode = readPostalCode(written)
  if (!postalCode) return null
  return offer(deps, { lineUserId, language, found: await placesOfPostalCode(deps, postalCode) })
}

/** Somebody on the way sent a point on the map: the places around it. */
export const answerPosition = async (
  deps: JoinNeeds,
  { lineUserId, position, language }: { lineUserId: string; position: Position; language: Language },
): Promise<LineMessage> => offer(deps, { lineUserId, language, found: await placesNear(deps, position) })
