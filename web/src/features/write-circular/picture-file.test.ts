import { PICTURE_BYTES } from '@kairan/functions/documents/contract.ts'
import { describe, expect, it } from 'vitest'
import { judgeFile } from './picture-file.ts'

describe('judgeFile', () => {
  it.each([
    ['a phone’s photo', 'image/jpeg', 4_000_000, 'send'],
    ['a photo of exactly the largest size', 'image/png', PICTURE_BYTES, 'send'],
    ['a photo above it', 'image/jpeg', PICTURE_BYTES + 1, 'convert'],
    ['an iPhone’s own format', 'image/heic', 2_000_000, 'convert'],
    ['a document', 'application/pdf', 2_000, 'notAPicture'],
    ['a file of unknown kind', '', 2_000, 'notAPicture'],
    ['a drawing that can carry scripts', 'image/svg+xml', 2_000, 'notAPicture'],
    ['an empty file', 'image/jpeg', 0, 'unreadable'],
  ])('%s (%s, %i bytes): %s', (_, type, size, verdict) => {
    expect(judgeFile({ type, size })).toBe(verdict)
  })
})
