import type { Express } from 'express'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { NotFound } from '../../platform/failures.ts'
import { Language } from '../../platform/language.ts'
import { circulars } from '../store.ts'
import { calendarFile } from './calendar-file.ts'
import { circularIdOf } from './calendar-url.ts'
import { standingEvent } from './standing-event.ts'

/**
 * Serves events to calendar programs, which come without a session: the signature in the address lets them in. Programs that
 * subscribe to it learn of corrections and withdrawals by the same address.
 */
export const mountCalendar = (app: Express, deps: Pick<Deps, 'db' | 'config'>): void => {
  app.get('/calendar/:file', async (request, response) => {
    const circularId = circularIdOf(deps, request.params.file)
    const circular = circularId === null ? null : await read(circulars(deps).doc(circularId))
    const standing = circular && (await standingEvent(deps, circular))
    if (!standing) throw new NotFound()
    response
      .set('cache-control', 'private, no-cache')
      .set('content-disposition', 'inline; filename="event.ics"')
      .type('text/calendar; charset=utf-8')
      .send(calendarFile(deps, standing, Language.safeParse(request.query.language).data ?? 'ja'))
  })
}
