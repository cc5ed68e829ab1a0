import type { NewCircular } from '@kairan/functions/circulars/circular-view.ts'
import { createCircular } from '@kairan/functions/circulars/contract.ts'
import { publishCircular, releaseCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { uploadPicture } from '@kairan/functions/documents/contract.ts'
import { castId } from '@kairan/functions/seed/cast.ts'
import { type Api, signIn } from '../../scripts/service/api.ts'
import { phonesAt } from '../../scripts/service/phones.ts'
import { photographSheet } from '../../scripts/service/sheet-photo.ts'
import { delivered } from './deliveries.ts'

/** One of the cast at the API, for what a journey needs but is not about. */
export const apiOf = async (url: string, name: string): Promise<Api> =>
  signIn(url, await phonesAt(url).idToken(castId(name), '/r'))

type Written = Pick<NewCircular, 'title' | 'audience'> &
  Partial<Pick<NewCircular, 'text' | 'category' | 'confirmBy' | 'senderAreaId' | 'event' | 'survey' | 'versions'>>

const BODY = 'くわしくは、班長までおたずねください。'

/** A draft, with a photographed sheet if asked for. @returns its id */
export const draftBy = async (api: Api, written: Written, { sheet = false } = {}): Promise<string> => {
  const picture = sheet && (await api.upload(uploadPicture, await photographSheet(written.title, [BODY]), 'image/jpeg'))
  const body = {
    text: BODY,
    category: 'notice' as const,
    senderAreaId: 'tsuda-minami-cho',
    pictureIds: picture ? [picture.id] : [],
    ...written,
  }
  return (await api.call(createCircular, { body })).id
}

/** Hands a circular out, without the time in which it could be taken back, and waits until it has arrived. @returns its id */
export const handOut = async (api: Api, written: Written, options?: { sheet?: boolean }): Promise<string> => {
  const circularId = await draftBy(api, written, options)
  await api.call(publishCircular, { params: { circularId } })
  await api.call(releaseCircular, { params: { circularId } })
  await delivered(api, circularId)
  return circularId
}
