import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Conflict } from '../platform/failures.ts'
import {
  CIRCULAR_STATUSES,
  type Circular,
  type CircularStatus,
  FRESH_DRAFT,
  type Schedule,
  WORDS_ALONE,
} from './circular.ts'
import * as transitions from './transitions.ts'
import { isOnItsWay, isWaiting } from './transitions.ts'

const AT = '2026-11-20T01:00:00.000Z'
const LATER = '2026-11-21T00:00:00.000Z'
const [AUTHOR, SECOND] = ['U1', 'U2']
const author = { lineUserId: AUTHOR, at: AT }
const second = { lineUserId: SECOND, at: AT }
const waitFor = (kind: Schedule['kind']): Schedule => ({
  kind,
  at: LATER,
  digestAreaId: kind === 'digest' ? 'd1' : null,
})

const draft: Circular = {
  id: 'c1',
  title: '回覧',
  text: '',
  category: 'notice',
  confirmBy: null,
  ...WORDS_ALONE,
  senderAreaId: 'a1',
  senderPath: ['city', 'd1', 'a1'],
  audience: ['a1'],
  audiencePath: ['city', 'd1', 'a1'],
  pictures: [],
  createdBy: AUTHOR,
  createdAt: AT,
  updatedAt: AT,
  corrects: null,
  ...FRESH_DRAFT,
  version: 3,
}
const submitted: Circular = {
  ...draft,
  timing: { kind: 'now' },
  submitted: { at: AT, by: AUTHOR },
  people: 7,
  status: 'awaitingApproval',
}
const out = { publishedAt: AT, publishedBy: AUTHOR, deliveryId: 'd' }
const IN: Record<CircularStatus, Circular> = {
  draft,
  awaitingApproval: submitted,
  scheduled: { ...submitted, status: 'scheduled', schedule: waitFor('time') },
  sending: { ...submitted, status: 'sending', ...out },
  sent: { ...submitted, status: 'sent', ...out },
  withdrawn: { ...submitted, status: 'withdrawn', ...out, withdrawn: { at: AT, by: AUTHOR, reason: '日にちの間違い' } },
}

const toDelivery = { to: 'delivery' as const, deliveryId: 'd', at: AT }
const toWait = (kind: Schedule['kind']) => ({ to: 'schedule' as const, schedule: waitFor(kind) })
const asks = (next: transitions.Next) => (one: Circular) =>
  transitions.submit(one, { by: author, timing: { kind: 'now' }, people: 7, next })

const acts = {
  edit: (one: Circular) => transitions.edit(one, { title: '新しい題名' }, AT),
  submitsForApproval: asks({ to: 'approval' }),
  submitsToWait: asks(toWait('hold')),
  submitsAtOnce: asks(toDelivery),
  approvesToWait: (one: Circular) => transitions.approve(one, { by: second, people: 8, next: toWait('hold') }),
  approvesAtOnce: (one: Circular) => transitions.approve(one, { by: second, people: 8, next: toDelivery }),
  rejects: (one: Circular) => transitions.reject(one, { by: second, note: '時刻がちがいます' }),
  cancels: (one: Circular) => transitions.cancel(one, AT),
  reschedules: (one: Circular) => transitions.reschedule(one, { to: LATER, at: AT }),
  postpones: (one: Circular) => transitions.postpone(one, { until: LATER, at: AT }),
  releases: (one: Circular) => transitions.release(one, { deliveryId: 'd', at: AT }),
  finishesSending: transitions.finishSending,
  withdraws: (one: Circular) => transitions.withdraw(one, { by: author, reason: '日にちの間違い' }),
}
type Act = keyof typeof acts
const names = Object.keys(acts) as Act[]

/** From each state by each act: the state after; everything else is refused. */
const TABLE: Record<Act, Partial<Record<CircularStatus, CircularStatus>>> = {
  edit: { draft: 'draft' },
  submitsForApproval: { draft: 'awaitingApproval' },
  submitsToWait: { draft: 'scheduled' },
  submitsAtOnce: { draft: 'sending' },
  approvesToWait: { awaitingApproval: 'scheduled' },
  approvesAtOnce: { awaitingApproval: 'sending' },
  rejects: { awaitingApproval: 'draft' },
  cancels: { draft: 'draft', awaitingApproval: 'draft', scheduled: 'draft' },
  reschedules: { scheduled: 'scheduled' },
  postpones: { scheduled: 'scheduled' },
  releases: { scheduled: 'sending', sending: 'sending', sent: 'sent' },
  finishesSending: { ...Object.fromEntries(CIRCULAR_STATUSES.map((status) => [status, status])), sending: 'sent' },
  withdraws: { sending: 'withdrawn', sent: 'withdrawn', withdrawn: 'withdrawn' },
}

describe('a circular', () => {
  it.each(names.flatMap((act) => CIRCULAR_STATUSES.map((status) => [act, status] as const)))(
    '%s when %s',
    (act, from) => {
      const after = TABLE[act][from]
      if (after) expect(acts[act](IN[from]).status).toBe(after)
      else expect(() => acts[act](IN[from])).toThrow(Conflict)
    },
  )

  it.each<[string, () => Circular, string]>([
    ['changed while it waits for a yes', () => acts.edit(IN.awaitingApproval), 'circular-waiting'],
    ['changed while it waits for its time', () => acts.edit(IN.scheduled), 'circular-waiting'],
    ['changed on its way', () => acts.edit(IN.sending), 'circular-already-sent'],
    ['approved as a draft', () => acts.approvesAtOnce(draft), 'circular-not-awaiting'],
    ['cancelled on its way', () => acts.cancels(IN.sending), 'cancel-too-late'],
    ['cancelled when taken back', () => acts.cancels(IN.withdrawn), 'circular-withdrawn'],
    ['let go after it was cancelled', () => acts.releases(draft), 'circular-not-scheduled'],
    ['withdrawn while nothing has left', () => acts.withdraws(IN.scheduled), 'circular-not-sent-yet'],
  ])('cannot be %s, and says why', (_, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }))
  })

  it.each<[Schedule['kind'], boolean]>([
    ['time', true],
    ['quiet', true],
    ['hold', false],
    ['digest', false],
  ])('that waits for %s can be given another minute: %s', (kind, can) => {
    const waiting = { ...IN.scheduled, schedule: waitFor(kind) }
    if (!can)
      return expect(() => acts.reschedules(waiting)).toThrow(expect.objectContaining({ code: 'circular-not-timed' }))
    expect(acts.reschedules(waiting)).toMatchObject({
      timing: { kind: 'at', at: LATER },
      schedule: { kind: 'time', at: LATER },
    })
  })

  it('has a higher version after every change, and after it was given or taken back', () => {
    expect(acts.edit(draft)).toMatchObject({ title: '新しい題名', version: 4, updatedAt: AT })
    for (const back of [acts.cancels(IN.scheduled), acts.cancels(submitted), acts.rejects(submitted)])
      expect(back.version).toBe(4)
    for (const on of [acts.submitsForApproval(draft), acts.approvesToWait(submitted), acts.releases(IN.scheduled)])
      expect(on.version).toBe(3)
  })

  it('goes out in the name of whoever pressed 送る, whoever ended the wait', () => {
    expect(acts.releases(IN.scheduled)).toMatchObject(out)
    expect(acts.approvesAtOnce(submitted)).toMatchObject({ ...out, approved: { at: AT, by: SECOND }, people: 8 })
    expect(acts.submitsAtOnce(draft)).toMatchObject({ ...out, submitted: { at: AT, by: AUTHOR } })
  })

  it('given back keeps the word to its author until it is sent again', () => {
    const back = acts.rejects(submitted)
    expect(back.rejected).toEqual({ at: AT, by: SECOND, note: '時刻がちがいます' })
    expect(acts.edit(back).rejected).toEqual(back.rejected)
    expect(acts.submitsForApproval(back).rejected).toBeNull()
  })

  it('keeps what was first when an act comes twice', () => {
    const withdrawn = acts.withdraws(IN.sent)
    expect(transitions.withdraw(withdrawn, { by: second, reason: '別の理由' })).toBe(withdrawn)
    const approved = acts.approvesToWait(submitted)
    expect(transitions.approve(approved, { by: author, people: 1, next: toDelivery })).toBe(approved)
    const back = acts.rejects(submitted)
    expect(transitions.reject(back, { by: author, note: '別の言葉' })).toBe(back)
    expect(acts.releases(IN.sending)).toBe(IN.sending)
  })
})

describe('whatever is done with a circular, in whatever order', () => {
  const done = fc.array(fc.constantFrom(...names), { maxLength: 25 })
  /** Everything in a row; what is refused changes nothing. */
  const after = (deeds: Act[], before = draft): Circular =>
    deeds.reduce((circular, act) => {
      try {
        return acts[act](circular)
      } catch (error) {
        if (error instanceof Conflict) return circular
        throw error
      }
    }, before)

  it('it waits exactly while it has a time to wait for, and has a delivery exactly once something left', () => {
    fc.assert(
      fc.property(done, (deeds) => {
        const circular = after(deeds)
        expect(circular.schedule !== null).toBe(circular.status === 'scheduled')
        const hasLeft = isOnItsWay(circular) || circular.status === 'withdrawn'
        expect(circular.deliveryId !== null).toBe(hasLeft)
        expect(circular.publishedAt !== null).toBe(hasLeft)
        expect(circular.submitted !== null).toBe(hasLeft || isWaiting(circular))
        if (circular.status === 'draft') expect([circular.people, circular.approved]).toEqual([0, null])
      }),
    )
  })

  it('once something left it never becomes a draft again, and stays in the delivery it began with', () => {
    fc.assert(
      fc.property(done, done, (before, then) => {
        const first = after([...before, 'submitsAtOnce'])
        fc.pre(isOnItsWay(first))
        const last = after(then, first)
        expect(['sending', 'sent', 'withdrawn']).toContain(last.status)
        expect(last.deliveryId).toBe(first.deliveryId)
        expect(last.title).toBe(first.title)
      }),
    )
  })
})
