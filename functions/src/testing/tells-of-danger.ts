import type { Hazard } from '../hazards/hazard.ts'
import { currentDraft } from '../hazards/reporting/chat/store.ts'
import { type KeptSettings, settingsDoc, UNSETTLED } from '../hazards/settings/store.ts'
import { hazards } from '../hazards/store.ts'
import { aPhone, type Phone, type Shown } from './a-phone.ts'
import { aPicture } from './a-picture.ts'
import type { TestSystem } from './test-system.ts'

/** In the middle of the town where nothing else says where the city ends. */
export const HERE = { latitude: 34.8037, longitude: 135.7022 }

/** As small as a picture can be: what becomes of it is tested in pictures/. */
const PICTURE = aPicture(8, 8).jpeg().toBuffer()

/** Somebody's chat while they tell of something dangerous. */
export interface Telling extends Phone {
  sendsPicture(messageId: string, set?: { id: string; index: number; total: number }): Promise<Shown>
  sendsPlace(position?: { latitude: number; longitude: number }): Promise<Shown>
  takesBack(messageId: string): Promise<Shown>
  /** Asks to tell of something. */
  begins(): Promise<Shown>
  /** One button after the other. */
  tapsAll(...labels: string[]): Promise<Shown>
  /** Everything the last answer says, bubbles too. */
  reads(): string
  /** From the beginning up to the look at everything: a hole, without picture and words. */
  tellsAll(position?: { latitude: number; longitude: number }): Promise<Shown>
}

const textsIn = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return []
  const own = 'type' in part && part.type === 'text' && 'text' in part ? [String(part.text)] : []
  return [...own, ...Object.values(part).flatMap(textsIn)]
}

/** @param who a name, or the LINE id of somebody registered */
export const tellsOfDanger = (system: TestSystem, who: string | undefined): Telling => {
  const phone = aPhone(system, who)
  const begins = () => phone.tapsOld('do=hazard.start')
  const tapsAll = async (...labels: string[]) => {
    for (const label of labels) await phone.taps(label)
    return phone.shown()
  }
  const sendsPlace = (position: object = HERE) =>
    phone.sends({ type: 'location', id: '9', title: '', address: '', ...position })
  return {
    ...phone,
    begins,
    tapsAll,
    sendsPlace,
    sendsPicture: async (id, imageSet) => {
      system.line.contents.set(id, { kind: 'ready', content: await PICTURE })
      return phone.sends({ type: 'image', id, contentProvider: { type: 'line' }, ...(imageSet && { imageSet }) })
    },
    takesBack: (messageId) => phone.happens({ type: 'unsend', unsend: { messageId }, replyToken: undefined }),
    reads: () => textsIn(phone.messages()).join('\n'),
    tellsAll: async (position) => {
      await begins()
      await tapsAll('🕳️ 道路の穴', '浅い・小さい', '写真なし')
      await sendsPlace(position)
      return phone.taps('書かない')
    },
  }
}

/** All reports there are. */
export const allHazards = async (system: TestSystem): Promise<Hazard[]> =>
  (await hazards(system.deps).get()).docs.map((doc) => doc.data())

/** The one report there is; fails where there are none or more. */
export const onlyHazard = async (system: TestSystem): Promise<Hazard> => {
  const [only, ...others] = await allHazards(system)
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} reports instead of one`)
  return only
}

/** The city has settled this about reports, and nothing else. */
export const settle = (system: TestSystem, settled: Partial<KeptSettings>) =>
  settingsDoc(system.deps).set({ ...UNSETTLED, ...settled })

/** The id of the report somebody is telling in the chat; fails where they tell of none. */
export const draftIdOf = async (system: TestSystem, lineUserId: string): Promise<string> => {
  const draft = await currentDraft(system.deps, lineUserId)
  if (!draft) throw new Error('no report is being told')
  return draft.id
}
