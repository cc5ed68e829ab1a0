import { ATTACHMENT_BYTES, PICTURE_BYTES } from '@kairan/functions/documents/contract.ts'
import { describe, expect, it } from 'vitest'
import { judgeFile } from './picture-file.ts'

describe('judgeFile', () => {
  it.each([
    ['a phone’s photo', 'image/jpeg', 4_000_000, 'send'],
    ['a photo of exactly the largest size', 'image/png', PICTURE_BYTES, 'send'],
    ['a photo above it', 'image/jpeg', PICTURE_BYTES + 1, 'convert'],
    ['an iPhone’s own format', 'image/heic', 2_000_000, 'convert'],
    ['a PDF', 'application/pdf', 2_000, 'send'],
    ['a PDF above the largest size', 'application/pdf', ATTACHMENT_BYTES + 1, 'pdfTooLarge'],
    ['an office document', 'application/msword', 2_000, 'notAPicture'],
    ['a file of unknown kind', '', 2_000, 'notAPicture'],
    ['a drawing that can carry scripts', 'image/svg+xml', 2_000, 'notAPicture'],
    ['an empty file', 'image/jpeg', 0, 'unreadable'],
  ])('%s (%s, %i bytes): %s', (_, type, size, verdict) => {
    expect(judgeFile({ type, size, name: 'file' })).toBe(verdict)
  })

  it('knows a PDF by its name where the phone tells no type', () => {
    expect(judgeFile({ type: '', size: 2_000, name: '回覧.PDF' })).toBe('send')
  })
})
