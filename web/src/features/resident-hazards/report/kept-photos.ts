import { DRAFT_HOURS } from '@kairan/functions/hazards/limits.ts'

/*
 * Photos that are on their way stand in the browser's own store until the server has them, so that loading the page again, or the phone
 * running out of memory behind its camera, loses none. Some browsers keep nothing (private windows, some apps): then nothing here fails,
 * it only answers that nothing is kept.
 */
const NAME = 'kairan-photos'
const LIFE_MS = DRAFT_HOURS * 3_600_000

interface KeptPhoto {
  id: string
  /** The report they belong to; nothing says whose that is. */
  reportKey: string
  at: number
  file: File
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(NAME, { keyPath: 'id' })
  return answerOf(request)
}

/** Does one thing with the store, and is done when that is on the disk. */
const inStore = async <T>(mode: IDBTransactionMode, act: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const database = await opened()
  try {
    const transaction = database.transaction(NAME, mode)
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    const [answer] = await Promise.all([answerOf(act(transaction.objectStore(NAME))), done])
    return answer
  } finally {
    database.close()
  }
}

const dropAll = (photos: Pick<KeptPhoto, 'id'>[]) =>
  Promise.all(photos.map(({ id }) => inStore('readwrite', (store) => store.delete(id))))

const allKept = (): Promise<KeptPhoto[]> => inStore('readonly', (photos) => photos.getAll())

const isOld = ({ at }: KeptPhoto): boolean => Date.now() - at > LIFE_MS

/** Throws away what is older than a draft lives. */
export const dropOldPhotos = async (): Promise<void> => {
  await allKept()
    .then((kept) => dropAll(kept.filter(isOld)))
    .catch(() => null)
}

/** The photos of one report that have not arrived yet. */
export interface PhotoShelf {
  /** @returns whether it is kept */
  keep(file: File): Promise<boolean>
  /** It has arrived, or nobody wants it any more. */
  drop(file: File): Promise<void>
  /** Those kept before the page was loaded, in the order they were chosen. */
  rest(): Promise<File[]>
  /** The report has been sent. */
  clear(): Promise<void>
}

export const photoShelf = (reportKey: string): PhotoShelf => {
  const ids = new Map<File, Promise<string | null>>()
  return {
    async keep(file) {
      const photo: KeptPhoto = { id: crypto.randomUUID(), reportKey, at: Date.now(), file }
      const kept = inStore('readwrite', (photos) => photos.add(photo)).then(
        () => photo.id,
        () => null,
      )
      ids.set(file, kept)
      return (await kept) !== null
    },
    async drop(file) {
      // It may still be on its way into the store.
      const id = await ids.get(file)
      if (id) await dropAll([{ id }]).catch(() => null)
    },
    async rest() {
      const own = (await allKept().catch(() => [])).filter((photo) => photo.reportKey === reportKey && !isOld(photo))
      return own
        .toSorted((a, b) => a.at - b.at)
        .map(({ id, file }) => {
          ids.set(file, Promise.resolve(id))
          return file
        })
    },
    async clear() {
      await allKept()
        .then((kept) => dropAll(kept.filter((photo) => photo.reportKey === reportKey)))
        .catch(() => null)
    },
  }
}
