import type { CollectionReference, Firestore } from 'firebase-admin/firestore'

const inCollection = async (collection: CollectionReference, text: string): Promise<string[]> => {
  const { docs } = await collection.get()
  const found = await Promise.all(
    docs.map(async (doc) => {
      const below = await Promise.all((await doc.ref.listCollections()).map((each) => inCollection(each, text)))
      const isHere = doc.ref.path.includes(text) || JSON.stringify(doc.data()).includes(text)
      return [...(isHere ? [doc.ref.path] : []), ...below.flat()]
    }),
  )
  return found.flat()
}

/** The paths of all documents in the whole database whose path or content holds this text. */
export const tracesOf = async (db: Firestore, text: string): Promise<string[]> => {
  const found = await Promise.all((await db.listCollections()).map((each) => inCollection(each, text)))
  return [...new Set(found.flat())].sort()
}
