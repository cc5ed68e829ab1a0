import type { Firestore } from 'firebase-admin/firestore'

/** The two functions through which the Admin SDK sends everything: `commit` and the like, and what is answered in a stream. */
export interface FirestoreRequests {
  request(method: string, body: unknown, ...rest: unknown[]): Promise<unknown>
  requestStream(method: string, bidirectional: boolean, body: unknown, ...rest: unknown[]): Promise<unknown>
}

const hasRequests = (db: object): db is FirestoreRequests =>
  typeof Reflect.get(db, 'request') === 'function' && typeof Reflect.get(db, 'requestStream') === 'function'

/**
 * Puts something of one's own between the SDK and what answers it. These functions are not part of the SDK's public face;
 * the tests beside hold them in place.
 * @param around gets the functions as they are and gives those that take their place
 * @throws Error when this version of the SDK sends its requests elsewhere
 */
export const aroundRequests = (db: Firestore, around: (inner: FirestoreRequests) => FirestoreRequests): void => {
  if (!hasRequests(db)) throw new Error('This version of the Firestore SDK sends its requests in another way')
  const requests: FirestoreRequests = db
  const { request, requestStream } = around({
    request: requests.request.bind(requests),
    requestStream: requests.requestStream.bind(requests),
  })
  Object.assign(requests, { request, requestStream })
}
