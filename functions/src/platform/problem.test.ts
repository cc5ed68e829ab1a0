import express from 'express'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import type { Log } from './log.ts'
import { problemHandler } from './problem.ts'

/** An app whose one address fails with this error, and what it logged. */
const appThatFailsWith = (error: unknown) => {
  const logged: string[] = []
  const note = (_fields: Record<string, unknown>, message: string) => void logged.push(message)
  const log: Log = { info: note, warn: note, error: note }
  const app = express()
  app.use(express.json({ limit: 10 }))
  app.post('/', () => {
    throw error
  })
  app.use(problemHandler({ log }))
  return { app, logged }
}

describe('problems', () => {
  it('does not blame the person for what LINE or Google refused us', async () => {
    const { app, logged } = appThatFailsWith(Object.assign(new Error('no access to the bucket'), { status: 403 }))
    const answer = await request(app).post('/')
    expect(answer.status).toBe(500)
    expect(answer.body.code).toBe('unexpected')
    expect(logged).toEqual(['unexpected failure'])
  })

  it('says that a body is not readable, and logs nothing', async () => {
    const { app, logged } = appThatFailsWith(new Error('never reached'))
    const json = () => request(app).post('/').set('content-type', 'application/json')
    expect((await json().send('{nope')).body).toMatchObject({ status: 400, code: 'body-not-json' })
    expect((await json().send('{"a": "far too long"}')).body).toMatchObject({ status: 413, code: 'body-too-large' })
    expect((await json().set('content-encoding', 'lzma').send('{}')).body).toMatchObject({
      status: 400,
      code: 'invalid',
    })
    expect(logged).toEqual([])
  })
})
