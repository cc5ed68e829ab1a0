import { onRequest } from 'firebase-functions/v2/https'
import { setGlobalOptions } from 'firebase-functions/v2/options'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { onTaskDispatched, type TaskQueueOptions } from 'firebase-functions/v2/tasks'
import type { System } from './compose.ts'
import { REGION, SECRETS } from './platform/cloud/settings.ts'

/**
 * The cloud root: one export per Cloud Function, each delegating to the composed system. Firebase loads this file to find
 * the exports when no configuration exists yet, so the system is composed at the first request and kept.
 */
setGlobalOptions({ region: REGION, memory: '512MiB', concurrency: 80, secrets: [...SECRETS] })

let composed: Promise<System> | undefined
const system = (): Promise<System> => {
  composed ??= import('./platform/cloud/cloud-deps.ts').then(async ({ cloudDeps }) => {
    const { compose } = await import('./compose.ts')
    return compose(cloudDeps())
  })
  return composed
}

/** 1 s doubling to 60 s, 20 attempts: about 14 minutes, as in the local queue; then the sweep takes over. */
const RETRIES: TaskQueueOptions['retryConfig'] = {
  maxAttempts: 20,
  minBackoffSeconds: 1,
  maxBackoffSeconds: 60,
  maxDoublings: 6,
}

const task = (name: string, options: TaskQueueOptions) =>
  onTaskDispatched({ retryConfig: RETRIES, ...options }, async ({ data }) => {
    const handler = (await system()).tasks[name]
    if (!handler) throw new Error(`no task ${name}`)
    await handler(data)
  })

const schedule = (name: string, cron: string) =>
  onSchedule({ schedule: cron, timeZone: 'Asia/Tokyo' }, async () => {
    const work = (await system()).schedules[name]
    if (!work) throw new Error(`no schedule ${name}`)
    await work.run()
  })

/** Everything over HTTP: API, webhook, sign-in, files. Reached through Hosting's rewrite. Photos need the memory. */
export const app = onRequest({ invoker: 'public', memory: '1GiB' }, async (request, response) => {
  ;(await system()).app(request, response)
})

/** Planning holds a whole city in memory and writes some thousand documents. */
const plan = (name: string) =>
  task(name, { rateLimits: { maxConcurrentDispatches: 10 }, memory: '1GiB', timeoutSeconds: 540, concurrency: 1 })

/**
 * LINE takes 200 multicasts a second and channel. Two queues cannot share a limit, so each has half of it: what is urgent finds
 * its half free whatever else is under way, and a whole city (some 460 requests) takes five seconds.
 */
const send = (name: string) => task(name, { rateLimits: { maxDispatchesPerSecond: 100, maxConcurrentDispatches: 100 } })

export const deliveriesPlan = plan('deliveries-plan')
export const deliveriesPlanUrgent = plan('deliveries-plan-urgent')
export const deliveriesSend = send('deliveries-send')
export const deliveriesSendUrgent = send('deliveries-send-urgent')
/** At seven in the morning a hundred may be due at once. */
export const circularsRelease = task('circulars-release', { rateLimits: { maxConcurrentDispatches: 20 } })
/** Reads the rosters and the books of a whole audience, as planning does. */
export const circularsRemind = plan('circulars-remind')
export const circularsDigest = plan('circulars-digest')
/** Reads the rosters of an audience for the languages its people read. */
export const circularsTranslate = plan('circulars-translate')
export const lineEvent = task('line-event', {
  rateLimits: { maxDispatchesPerSecond: 500, maxConcurrentDispatches: 200 },
})
export const residentsPush = task('residents-push', {
  rateLimits: { maxDispatchesPerSecond: 20, maxConcurrentDispatches: 10 },
})
export const lineMenu = task('line-menu', { rateLimits: { maxDispatchesPerSecond: 100, maxConcurrentDispatches: 20 } })

export const inquiryAnswer = task('inquiry-answer', { rateLimits: { maxConcurrentDispatches: 20 } })
/** Decodes photos one after the other: the largest takes some hundred megabytes for a moment. */
export const hazardPicture = task('hazard-picture', {
  rateLimits: { maxConcurrentDispatches: 10 },
  memory: '1GiB',
  concurrency: 1,
})

export const tellHazardNews = schedule('tell-hazard-news', '0 8-20 * * *')
export const countHazards = schedule('count-hazards', '50 3 * * *')
export const throwAwayHazardPictures = schedule('throw-away-hazard-pictures', '25 4 * * *')
export const endPauses = schedule('end-pauses', '15 0 * * *')
export const sweepAnswers = schedule('sweep-answers', '*/15 * * * *')
export const sweepDeliveries = schedule('sweep-deliveries', '*/5 * * * *')
export const remindUnread = schedule('remind-unread', '0 9-20 * * *')
export const runDigests = schedule('run-digests', '*/5 * * * *')
export const releaseDue = schedule('release-due', '* * * * *')
export const sweepEvents = schedule('sweep-events', '*/2 * * * *')
export const forgetRecipients = schedule('forget-recipients', '10 4 * * *')
export const throwAwayUploads = schedule('throw-away-uploads', '20 4 * * *')
export const remindJoining = schedule('remind-joining', '0 10 * * *')
export const forgetBlocked = schedule('forget-blocked', '40 4 * * *')
export const followTerms = schedule('follow-terms', '5 0 * * *')
export const setUpMenus = schedule('set-up-menus', '30 4 * * *')
