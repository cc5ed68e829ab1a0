import type { Response } from 'supertest'
import { aTown, type Town, type TownSize } from './a-town.ts'

/** A small survey: whether one comes, a choice, several, a text. */
export const aSurvey = (change: object = {}) => ({
  per: 'household' as const,
  until: '2026-11-28',
  questions: [
    { kind: 'attendance' as const, id: 'come', wording: '清掃に参加しますか', most: 5 },
    { kind: 'choice' as const, id: 'day', wording: 'どちらの日がよいですか', options: ['土曜', '日曜'] },
    { kind: 'several' as const, id: 'help', wording: 'お手伝いできること', options: ['受付', '片付け'] },
    { kind: 'text' as const, id: 'words', wording: 'ひとこと' },
  ],
  ...change,
})

/** Good answers to it. @param people how many come; 0: nobody does */
export const someAnswers = (people = 2, change: object = {}) => ({
  come: { kind: 'attendance', coming: people > 0, people },
  day: { kind: 'choice', option: 0 },
  help: { kind: 'several', options: [1] },
  ...change,
})

export interface AskedTown {
  town: Town
  id: string
  answer(lineUserId: string, answers: object, circularVersion?: number): Promise<Response>
  takeBack(lineUserId: string): Promise<Response>
  mine(lineUserId: string): Promise<Response>
  /** What an officer sees; the association's unless told. */
  seen(by?: string, areaId?: string): Promise<Response>
}

/** A town whose association has asked its residents something. */
export const anAskedTown = async (size: TownSize = {}, circular: object = {}, by?: string): Promise<AskedTown> => {
  const town = await aTown(size)
  const id = await town.publishes({ survey: aSurvey(), ...circular }, by)
  return {
    town,
    id,
    answer: async (who, answers, circularVersion = 1) =>
      (await town.as(who)).put(`/api/circulars/${id}/answer`, { circularVersion, answers }),
    takeBack: async (who) => (await town.as(who)).delete(`/api/circulars/${id}/answer`),
    mine: async (who) => (await town.as(who)).get(`/api/circulars/${id}/answer`),
    seen: async (officer = town.officers.associationOfficer, areaId = 'd1a1') =>
      (await town.as(officer)).get(`/api/circulars/${id}/answers?areaId=${areaId}`),
  }
}
