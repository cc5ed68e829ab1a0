import type { Storage } from 'firebase-admin/storage'
import type { Files } from '../../deps.ts'

type Bucket = ReturnType<Storage['bucket']>

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 404

/** Uploaded files in the project's bucket. They are private there; the app serves them by their unguessable names. */
export const cloudFiles = (bucket: () => Bucket): Files => ({
  put: async (name, content, { contentType, fileName }) => {
    const metadata = { contentType, ...(fileName !== undefined && { metadata: { fileName } }) }
    await bucket().file(name).save(Buffer.from(content), { metadata, resumable: false })
  },
  get: async (name) => {
    const file = bucket().file(name)
    try {
      const [[content], [metadata]] = await Promise.all([file.download(), file.getMetadata()])
      const fileName = metadata.metadata?.fileName
      return {
        content,
        contentType: metadata.contentType ?? 'application/octet-stream',
        ...(typeof fileName === 'string' && { fileName }),
      }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  delete: async (name) => {
    await bucket().file(name).delete({ ignoreNotFound: true })
  },
})
