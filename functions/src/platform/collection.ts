import type { Dayjs } from 'dayjs'
import type {
  CollectionReference,
  DocumentData,
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  FirestoreDataConverter,
  Transaction,
  WithFieldValue,
} from 'firebase-admin/firestore'
import { Timestamp } from 'firebase-admin/firestore'
import type { z } from 'zod'

/**
 * How a document stands in the database where that is another form than the program's: long lists as one text, since
 * Firestore charges time for each value of a document, not for its length.
 */
export interface Packing<Model> {
  pack(model: Model): DocumentData
  /** Undoes `pack`; what comes out is checked by the schema. */
  unpack(stored: DocumentData): unknown
}

/** Every document passes the slice's schema, in and out: what stands in the database is what the types say. */
const converter = <S extends z.ZodObject>(
  schema: S,
  packing?: Packing<z.infer<S>>,
): FirestoreDataConverter<z.infer<S>> => ({
  toFirestore: (model: WithFieldValue<z.infer<S>>) => {
    const checked = schema.parse(model)
    return packing ? packing.pack(checked) : checked
  },
  fromFirestore: (snapshot) => schema.parse(packing ? packing.unpack(snapshot.data()) : snapshot.data()),
})

/** The collection at `path`, typed and checked by `schema`. Partial updates (`update`) are the store's own responsibility. */
export const collection = <S extends z.ZodObject>(
  db: Firestore,
  path: string,
  schema: S,
  packing?: Packing<z.infer<S>>,
): CollectionReference<z.infer<S>> => db.collection(path).withConverter(converter(schema, packing))

/** The document, or null when there is none. Inside a transaction, pass it. */
export const read = async <T>(reference: DocumentReference<T>, transaction?: Transaction): Promise<T | null> => {
  const snapshot: DocumentSnapshot<T> = transaction ? await transaction.get(reference) : await reference.get()
  return snapshot.data() ?? null
}

/** `expireAt` for Firestore's TTL policy: the one field that is a real Timestamp. */
export const expiry = (at: Dayjs): Timestamp => Timestamp.fromMillis(at.valueOf())

/** Whether Firestore refused a `create` because the document exists (gRPC code 6). */
export const alreadyExists = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 6 || error.code === 'already-exists')
