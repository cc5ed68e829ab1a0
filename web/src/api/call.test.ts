import type { getCircular, listMyCirculars } from '@kairan/functions/circulars/contract.ts'
import type { publishCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import type { getMe } from '@kairan/functions/residents/contract.ts'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { addressOf, type CallInput, type CallOutput } from './call.ts'
import { CallFailure, fieldFailure, isNotFound, isSignedOut, readProblem } from './call-failure.ts'
import { mayPass } from './query-client.ts'

describe('addressOf', () => {
  it('fills the path and leaves out of the query what is not given', () => {
    const filled = addressOf(
      '/api/circulars/{circularId}/receipts/{householdId}',
      { circularId: 'a/b', householdId: 'h' },
      {},
    )
    expect(filled).toBe('/api/circulars/a%2Fb/receipts/h')
    expect(addressOf('/api/circulars', undefined, { before: undefined })).toBe('/api/circulars')
    expect(addressOf('/api/areas', undefined, { under: 'd 1', other: null })).toBe('/api/areas?under=d+1')
  })
})

describe('what a call takes and gives', () => {
  it('follows the contract', () => {
    expectTypeOf<CallInput<typeof getCircular>>().toMatchTypeOf<{ params: { circularId: string } }>()
    expectTypeOf<{ signal?: AbortSignal }>().toMatchTypeOf<CallInput<typeof getMe>>()
    expectTypeOf<{ params: { circularId: string } }>().toMatchTypeOf<CallInput<typeof publishCircular>>()
    expectTypeOf<{ query: { before: number } }>().not.toMatchTypeOf<CallInput<typeof listMyCirculars>>()
    expectTypeOf<CallOutput<typeof listMyCirculars>['older']>().toEqualTypeOf<string | null>()
  })
})

describe('readProblem', () => {
  const problem = (body: string, status: number, type = 'application/problem+json') =>
    readProblem(new Response(body, { status, headers: { 'content-type': type } }))

  it('keeps the sentence for people, the code for programs and the fields', async () => {
    const failure = await problem(
      JSON.stringify({
        status: 400,
        code: 'invalid',
        detail: '確かめてください。',
        fields: [{ path: 'title', code: 'title-missing', detail: '題名を入力してください。' }],
      }),
      400,
    )
    expect(failure).toMatchObject({ status: 400, code: 'invalid', detail: '確かめてください。' })
    expect(fieldFailure(failure, 'title')).toBe('題名を入力してください。')
    expect(fieldFailure(failure, 'text')).toBeUndefined()
  })

  it('says nothing of its own for an answer that is not ours, and believes its status', async () => {
    expect(await problem('<html>', 502, 'text/html')).toMatchObject({ status: 502, code: 'unexpected', detail: '' })
    expect(await problem('{broken', 404)).toMatchObject({ status: 404, detail: '' })
  })
})

describe('failures', () => {
  const failure = (status: number) => new CallFailure({ status, code: 'x', detail: '', fields: [] })

  it('are told apart', () => {
    expect(isSignedOut(failure(401))).toBe(true)
    expect(isNotFound(failure(404))).toBe(true)
    expect(isSignedOut(new Error('401'))).toBe(false)
  })

  it('are worth another try only when they may pass by themselves', () => {
    expect([0, 500, 503].map((status) => mayPass(failure(status)))).toEqual([true, true, true])
    expect([400, 401, 404, 409, 429].map((status) => mayPass(failure(status)))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
