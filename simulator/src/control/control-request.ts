import express, { type ErrorRequestHandler, type RequestHandler } from 'express'
import type { z } from 'zod'
import type { Person } from '../control-contract.ts'
import { isLineRefusal } from '../line-refusal.ts'
import type { World } from '../world.ts'

/** A request to the control API that cannot be done: 400 with a message that names the field, 404 for somebody unknown. */
export type ControlError = Error & { controlStatus: 400 | 404 }

export const controlError = (controlStatus: 400 | 404, message: string): ControlError =>
  Object.assign(new Error(message), { controlStatus })

const isControlError = (error: unknown): error is ControlError => error instanceof Error && 'controlStatus' in error

/** The body as the schema reads it. @throws ControlError 400 naming the first wrong field. */
export const readBody = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw controlError(400, `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'invalid'}`)
}

/** @throws ControlError 404 when nobody has this id. */
export const personOf = (world: World, userId: string): Person => {
  const person = world.state.people.get(userId)
  if (!person) throw controlError(404, `userId: nobody has the id ${userId}`)
  return person
}

/** @throws ControlError 400 unless the person is a friend who has not blocked: nobody else can write to the account. */
export const friendOf = (world: World, userId: string): Person => {
  const person = personOf(world, userId)
  if (!person.friend || person.blocked) throw controlError(400, `userId: ${person.name} is not a friend of the account`)
  return person
}

export const controlJson: RequestHandler = express.json({ limit: '4mb' })

export const answerControlErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (isControlError(error)) {
    response.status(error.controlStatus).json({ message: error.message })
    return
  }
  if (isLineRefusal(error)) {
    response.status(error.refusal.status).json({ message: error.message, details: error.refusal.details })
    return
  }
  const status = error instanceof Error && 'status' in error ? error.status : null
  if (typeof status === 'number' && status >= 400 && status < 500) {
    response.status(status).json({ message: `body: ${error.message}` })
    return
  }
  next(error)
}
