import type { Express, Request, Response } from 'express'
import type { Deps } from '../../deps.ts'
import { identify } from '../../officers/store.ts'
import { type Failure, Forbidden, NotFound } from '../../platform/failures.ts'
import { Language } from '../../platform/language.ts'
import { languageOf } from '../../platform/problem.ts'
import { sessionOf } from '../../platform/sign-in.ts'
import { japanDay } from '../../platform/time.ts'
import { Id } from '../../platform/values.ts'
import { findResident } from '../../residents/store.ts'
import { failureText, text } from '../../texts/texts.ts'
import { listMyCirculars } from '../contract.ts'
import { describeCircular } from '../describe-circular.ts'
import { listMine } from '../list-circulars.ts'
import { getCircular } from '../store.ts'
import { circularPage } from './circular-page.ts'
import { html } from './html.ts'
import { listPage } from './list-page.ts'
import { contentSecurityPolicy, page } from './page.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config' | 'login'>

/** What somebody is told instead of a page: that it is not there, or not for them. */
const failurePage = (failure: Failure, language: Language): string => {
  const title = text(language, 'read.title')
  return page({
    language,
    title,
    main: html`<main><h1>${title}</h1><p>${failureText(language, failure.code)}</p></main>
<nav><a href="/read">${text(language, 'read.back')}</a></nav>`,
  })
}

/**
 * Answers with a page for whoever is signed in; anybody else signs in first and comes back.
 * @param show the page, in the reader's language
 */
const answer = async (
  deps: Needs,
  { request, response }: { request: Request; response: Response },
  show: (reader: { lineUserId: string; language: Language; today: string }) => Promise<string>,
): Promise<void> => {
  response.set('cache-control', 'private, no-cache').set('referrer-policy', 'same-origin')
  const lineUserId = await sessionOf(deps, request)
  if (!lineUserId) {
    response.redirect(`/auth/login?returnTo=${encodeURIComponent(request.path)}`)
    return
  }
  const resident = await findResident(deps, lineUserId)
  const language = resident?.language ?? languageOf(request)
  response.set('content-security-policy', contentSecurityPolicy(deps.config.publicUrl)).type('html')
  try {
    response.send(await show({ lineUserId, language, today: japanDay(deps.clock.now()) }))
  } catch (error) {
    const isExpected = error instanceof NotFound || error instanceof Forbidden
    if (!isExpected) throw error
    response.status(error.status).send(failurePage(error, language))
  }
}

/** Which circular's page somebody was on whose browser runs no scripts: that page sends them to `/read`. */
const cameFrom = (request: Request, publicUrl: string): string | null => {
  const referer = request.get('referer') ?? ''
  const [, id] = /^\/r\/circulars\/([A-Za-z0-9_-]{1,64})(?:[?#].*)?$/.exec(referer.slice(publicUrl.length)) ?? []
  return referer.startsWith(`${publicUrl}/`) && id ? id : null
}

/** Pages for browsers that run no scripts: the list of circulars, and each of them, to be read and printed. */
export const mountReading = (app: Express, deps: Needs): void => {
  app.get('/read', async (request, response) => {
    const circularId = cameFrom(request, deps.config.publicUrl)
    if (circularId) return response.redirect(`/read/${circularId}`)
    await answer(deps, { request, response }, async ({ lineUserId, ...reader }) => {
      const { before } = listMyCirculars.query.pick({ before: true }).safeParse(request.query).data ?? {}
      return listPage(await listMine(deps, lineUserId, { before }), reader)
    })
  })
  app.get('/read/:circularId', async (request, response) => {
    await answer(deps, { request, response }, async ({ lineUserId, ...reader }) => {
      const id = Id.safeParse(request.params.circularId)
      if (!id.success) throw new NotFound()
      const who = await identify(deps, lineUserId)
      const language = Language.safeParse(request.query.language).data
      const circular = await describeCircular(deps, who, await getCircular(deps, id.data), { as: 'reader', language })
      return circularPage(circular, reader)
    })
  })
}
