import { describe, expect, it } from 'vitest'
import { CallFailure } from '../../api/call-failure.ts'
import { afterFailure } from './publish-failure.tsx'

const failure = (status: number, code: string, fields: CallFailure['fields'] = []) => ({
  error: new CallFailure({ status, code, detail: '', fields }),
  code,
})

describe('after 送る did not go through', () => {
  it.each([
    ['no answer came', failure(0, 'no-answer'), 'again'],
    ['the server stumbled', failure(500, 'unexpected'), 'again'],
    ["the month's messages do not suffice", failure(409, 'quota-not-enough'), 'chooseAgain'],
    [
      'the minute is at night',
      failure(400, 'invalid', [{ path: 'timing.at', code: 'schedule-in-quiet-hours', detail: '' }]),
      'chooseAgain',
    ],
    ['somebody has changed it', failure(409, 'circular-changed'), 'reload'],
    ['somebody has sent it', failure(409, 'circular-already-sent'), 'gone'],
    ['it waits already', failure(409, 'circular-waiting'), 'gone'],
  ] as const)('because %s, the way on is right', (_, failed, after) => {
    expect(afterFailure(failed)).toBe(after)
  })
})
