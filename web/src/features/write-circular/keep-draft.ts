import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { changeCircular, createCircular, getCircular } from '@kairan/functions/circulars/contract.ts'
import { hashKey } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { CallFailure } from '../../api/call-failure.ts'
import type { contentOf } from './draft.ts'
import type { Kept } from './draft-saver.ts'

export type Content = ReturnType<typeof contentOf>

export const keptAt = ({ id, version }: Pick<CircularView, 'id' | 'version'>): Kept => ({ circularId: id, version })

/** The code of a failure of ours; undefined for anything else. */
export const codeOf = (error: unknown): string | undefined => (error instanceof CallFailure ? error.code : undefined)

/** The draft as it stands on the server now. */
export const lookUp = (circularId: string): Promise<CircularView> =>
  call<typeof getCircular>('GET', '/api/circulars/{circularId}', { params: { circularId }, query: { as: 'office' } })

export const create = async (senderAreaId: string, content: Content): Promise<Kept> =>
  keptAt(await call<typeof createCircular>('POST', '/api/circulars', { body: { ...content, senderAreaId } }))

const put = async ({ circularId, version }: Kept, content: Content): Promise<Kept> => {
  const input = { params: { circularId }, body: { ...content, version } }
  return keptAt(await call<typeof changeCircular>('PUT', '/api/circulars/{circularId}', input))
}

/**
 * Writes a draft again over the version one looked at. On a bad line the server may have taken the words while its answer
 * was lost; then the newer version is our own, and the writing goes on over it.
 * @returns the function, which remembers what it has tried
 * @throws CallFailure `circular-changed` when somebody else has changed the draft
 */
export function draftChanger(): (kept: Kept, content: Content) => Promise<Kept> {
  let unanswered: Content | null = null
  return async (kept, content) => {
    const before = unanswered
    unanswered = content
    try {
      const now = await put(kept, content).catch(async (error: unknown) => {
        if (codeOf(error) !== 'circular-changed' || !before) throw error
        const there = await lookUp(kept.circularId)
        if (!isSame(there, before)) throw error
        return put(keptAt(there), content)
      })
      unanswered = null
      return now
    } catch (error) {
      if (!(error instanceof CallFailure && error.status === 0)) unanswered = null
      throw error
    }
  }
}

type There = Pick<
  CircularView,
  'title' | 'text' | 'category' | 'confirmBy' | 'pictures' | 'attachments' | 'event' | 'survey'
> & { office: Pick<NonNullable<CircularView['office']>, 'versions'> | null }

/** Whether the server holds exactly these words (it trims them), pictures and files. Areas are left out: the server brings them into its own form. */
export const isSame = (there: There, ours: Content) =>
  there.title === ours.title.trim() &&
  there.text === ours.text.trim() &&
  there.category === ours.category &&
  there.confirmBy === ours.confirmBy &&
  there.pictures.map(({ id }) => id).join() === ours.pictureIds.join() &&
  there.attachments.map(({ id }) => id).join() === ours.attachmentIds.join() &&
  hashKey([there.event, there.survey, there.office?.versions ?? {}]) ===
    hashKey([ours.event, ours.survey, ours.versions])
