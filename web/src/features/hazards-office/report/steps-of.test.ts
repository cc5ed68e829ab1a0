import { describe, expect, it } from 'vitest'
import { stepsOf } from './steps-of.ts'

const filed = { kind: 'filed', from: 'reporter', isPublic: true } as const
const answered = { kind: 'answer', from: 'office', isPublic: true } as const
const fresh = { status: 'received', assignee: null, publishedAt: null, events: [filed], pictureList: [] } as const
const inside = { url: '/p', thumbUrl: '/t', width: 4, height: 3 }

describe('what the office still owes a report', () => {
  it('is everything while it is new', () => {
    expect(stepsOf({ ...fresh, pictureList: [{ inside, published: null }] })).toEqual([
      'assign',
      'answer',
      'publish',
      'pictures',
    ])
  })

  it('is no answer once there was one, until it is opened again', () => {
    expect(stepsOf({ ...fresh, events: [filed, answered] })).not.toContain('answer')
    const reopened = { kind: 'reopened', from: 'reporter', isPublic: true } as const
    expect(stepsOf({ ...fresh, events: [filed, answered, reopened] })).toContain('answer')
    expect(stepsOf({ ...fresh, events: [filed, answered, reopened, answered] })).not.toContain('answer')
  })

  it('is still an answer when only the assignment was changed, and nothing for a picture that never came', () => {
    const assigned = { kind: 'assigned', from: 'office', isPublic: true } as const
    expect(stepsOf({ ...fresh, events: [filed, assigned] })).toContain('answer')
    expect(stepsOf({ ...fresh, pictureList: [{ inside: null, published: null }] })).not.toContain('pictures')
  })

  it.each(['resolved', 'declined', 'merged'] as const)('is nothing once it is %s', (status) => {
    expect(stepsOf({ ...fresh, status })).toEqual([])
  })
})
