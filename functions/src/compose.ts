import express, { type Express } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { adoptionRoutes } from './adoption/routes.ts'
import { areaRoutes } from './areas/routes.ts'
import { auditRoutes } from './audit/routes.ts'
import { mountCalendar } from './circulars/calendar/routes.ts'
import { CIRCULAR, circularSubject } from './circulars/circular-subject.ts'
import { DIGEST } from './circulars/digests/digest.ts'
import { digestSubject } from './circulars/digests/digest-subject.ts'
import { runDigests } from './circulars/digests/run-digests.ts'
import { releaseDue } from './circulars/handing-out/release-due.ts'
import { mountReading } from './circulars/reading/routes.ts'
import { remindUnread } from './circulars/reminders/remind-unread.ts'
import { REMINDER, reminderSubject } from './circulars/reminders/reminder-subject.ts'
import { circularRoutes } from './circulars/routes.ts'
import { settleAnswers } from './circulars/survey/settle-answers.ts'
import { circularTasks } from './circulars/tasks.ts'
import { forgetRecipients } from './deliveries/forget-recipients.ts'
import { sweepDeliveries } from './deliveries/sweep-deliveries.ts'
import { deliveryTasks } from './deliveries/tasks.ts'
import type { Deps } from './deps.ts'
import { documentRoutes, mountFiles } from './documents/routes.ts'
import { throwAwayUploads } from './documents/throw-away-uploads.ts'
import { HAZARD_NEWS, hazardNewsSubject } from './hazards/answering/news-subject.ts'
import { tellNews } from './hazards/answering/tell-news.ts'
import { countHazards } from './hazards/open/count-hazards.ts'
import { mountPlainMap } from './hazards/open/plain/routes.ts'
import { mountOpen311 } from './hazards/open311/routes.ts'
import { throwAwayPictures } from './hazards/pictures/throw-away-pictures.ts'
import { hazardRoutes } from './hazards/routes.ts'
import { hazardTasks } from './hazards/tasks.ts'
import { householdRoutes } from './households/routes.ts'
import { sweepAnswers } from './inquiries/answer-inquiry.ts'
import { inquiryRoutes } from './inquiries/routes.ts'
import { inquiryTasks } from './inquiries/tasks.ts'
import { sweepEvents } from './line/enqueue-event.ts'
import { followTerms } from './line/menus/follow-terms.ts'
import { enqueueMenuLink } from './line/menus/link-menu.ts'
import { setUpMenus } from './line/menus/set-up-menus.ts'
import { lineTasks } from './line/tasks.ts'
import { mountWebhook } from './line/webhook.ts'
import { officerRoutes } from './officers/routes.ts'
import { identify } from './officers/store.ts'
import { mountApiPages } from './platform/api-pages.ts'
import { callerAddress } from './platform/caller-address.ts'
import { TooMany } from './platform/failures.ts'
import { JSON_LIMIT } from './platform/parse-request.ts'
import { noSuchEndpoint, problemHandler } from './platform/problem.ts'
import { mountRoutes, type Route } from './platform/route.ts'
import { sessionRoutes } from './platform/session-routes.ts'
import { identifyBy, mountSignIn, ownPath, signedInOnly } from './platform/sign-in.ts'
import { policyRoutes } from './policies/routes.ts'
import { remindJoining } from './residents/joining/remind-joining.ts'
import { forgetBlocked } from './residents/leaving/forget-blocked.ts'
import type { AboutPeople } from './residents/record/about-people.ts'
import { residentRoutes } from './residents/routes.ts'
import { endPauses } from './residents/settings/end-pauses.ts'
import { residentTasks } from './residents/tasks.ts'
import { shelterRoutes } from './shelters/routes.ts'
import { forgettersOf, recordsOf } from './what-is-known.ts'

/** Work at fixed times; `cron` has five fields and means Japan time. */
export interface ScheduledWork {
  cron: string
  run(): Promise<void>
}

export interface System {
  app: Express
  tasks: Record<string, (payload: unknown) => Promise<void>>
  schedules: Record<string, ScheduledWork>
  routes: Route[]
}

/** A photo or a PDF comes as raw bytes; a little over the limit is read, so that the refusal can name it. */
const UPLOAD_LIMIT = '31mb'
/** A city's list of shelters is some hundred lines. */
const LIST_LIMIT = '5mb'
/** Far above what a person does, far below what a flood does. */
const REQUESTS_A_MINUTE = 1_200

/** Everything the product does, on top of whatever outside world it is given. */
export const compose = (deps: Deps): System => {
  const people: AboutPeople = {
    onChange: async (lineUserId) => {
      await settleAnswers(deps, lineUserId)
      await enqueueMenuLink(deps, lineUserId)
    },
    records: recordsOf(deps),
    forgetters: forgettersOf(deps),
  }
  const routes = [
    ...sessionRoutes(deps),
    ...residentRoutes(deps, people),
    ...areaRoutes(deps),
    ...householdRoutes(deps),
    ...officerRoutes(deps),
    ...policyRoutes(deps),
    ...circularRoutes(deps),
    ...documentRoutes(deps),
    ...adoptionRoutes(deps),
    ...inquiryRoutes(deps),
    ...shelterRoutes(deps),
    ...hazardRoutes(deps),
    ...auditRoutes(deps),
  ]
  const subjects = {
    [CIRCULAR]: circularSubject(deps),
    [REMINDER]: reminderSubject(deps),
    [DIGEST]: digestSubject(deps),
    [HAZARD_NEWS]: hazardNewsSubject(deps),
  }
  return {
    app: buildApp(deps, routes),
    tasks: {
      ...deliveryTasks(deps, subjects),
      ...circularTasks(deps),
      ...inquiryTasks(deps),
      ...hazardTasks(deps),
      ...residentTasks(deps),
      ...lineTasks(deps, people),
    },
    schedules: {
      'sweep-deliveries': { cron: '*/5 * * * *', run: () => sweepDeliveries(deps, subjects) },
      'remind-unread': { cron: '0 9-20 * * *', run: () => remindUnread(deps) },
      'run-digests': { cron: '*/5 * * * *', run: () => runDigests(deps) },
      'release-due': { cron: '* * * * *', run: () => releaseDue(deps) },
      'sweep-events': { cron: '*/2 * * * *', run: () => sweepEvents(deps) },
      'forget-recipients': { cron: '10 4 * * *', run: () => forgetRecipients(deps) },
      'remind-joining': { cron: '0 10 * * *', run: () => remindJoining(deps) },
      'forget-blocked': { cron: '40 4 * * *', run: () => forgetBlocked(deps, people.forgetters) },
      'follow-terms': { cron: '5 0 * * *', run: () => followTerms(deps) },
      'throw-away-uploads': { cron: '20 4 * * *', run: () => throwAwayUploads(deps) },
      'end-pauses': { cron: '15 0 * * *', run: () => endPauses(deps) },
      'tell-hazard-news': { cron: '0 8-20 * * *', run: () => tellNews(deps) },
      'count-hazards': { cron: '50 3 * * *', run: () => countHazards(deps) },
      'throw-away-hazard-pictures': { cron: '25 4 * * *', run: () => throwAwayPictures(deps) },
      'sweep-answers': { cron: '*/15 * * * *', run: () => sweepAnswers(deps) },
      'set-up-menus': { cron: '30 4 * * *', run: () => setUpMenus(deps) },
    },
    routes,
  }
}

const buildApp = (deps: Deps, routes: Route[]): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', deps.config.trustedProxies)
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"] } } }))
  // Before any body reader: LINE signs the raw body.
  mountWebhook(app, deps)
  mountFiles(app, deps)
  app.use(
    ['/api', '/auth', '/calendar', '/read', '/map', '/open311'],
    rateLimit({
      windowMs: 60_000,
      limit: REQUESTS_A_MINUTE,
      // The eighth names the caller by a hash of their address, and caches would hand it on.
      standardHeaders: 'draft-7',
      legacyHeaders: false,
      keyGenerator: callerAddress,
      handler: () => {
        throw new TooMany()
      },
    }),
  )
  app.use(
    ['/api/pictures', '/api/attachments', '/api/hazard-pictures'],
    signedInOnly(deps),
    express.raw({ type: () => true, limit: UPLOAD_LIMIT }),
  )
  app.use(
    ['/api/shelters', '/api/district-shapes'],
    signedInOnly(deps),
    express.raw({ type: () => true, limit: LIST_LIMIT }),
  )
  // Its bodies are forms, and it answers in its own forms too.
  mountOpen311(app, deps)
  app.use(express.json({ limit: JSON_LIMIT }))
  mountSignIn(app, deps)
  mountRoutes(
    app,
    routes,
    identifyBy(deps, (lineUserId) => identify(deps, lineUserId)),
  )
  mountApiPages(app, deps, routes)
  mountCalendar(app, deps)
  mountReading(app, deps)
  mountPlainMap(app, deps)
  // LINE opens our pages at the root with the wanted path in `liff.state`; the address's hash survives the redirect.
  app.get('/', (request, response) => response.redirect(ownPath(request.query['liff.state'], '/o')))
  app.use(noSuchEndpoint)
  app.use(problemHandler(deps))
  return app
}
