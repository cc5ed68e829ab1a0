import type { Deps } from '../deps.ts'
import { drafts, inquiries } from './store.ts'

/** Deletes what a person has asked, and the answers; help texts made of them stay, they name nobody. May run twice. */
export const forgetInquiries = async (deps: Pick<Deps, 'db'>, lineUserId: string): Promise<void> => {
  const { docs } = await inquiries(deps).where('by', '==', lineUserId).get()
  const write = deps.db.batch()
  for (const doc of docs) write.delete(doc.ref)
  write.delete(drafts(deps).doc(lineUserId))
  await write.commit()
}
