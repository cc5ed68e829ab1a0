import { defineSecret } from 'firebase-functions/params'

/** Osaka. Locations are permanent (docs/DECISIONS.md). */
export const REGION = 'asia-northeast2'

/** Kept in Secret Manager and put into the environment of every function; the other variables stand in functions/.env. */
export const SECRETS = [
  'SESSION_SECRET',
  'LINE_CHANNEL_SECRET',
  'LINE_CHANNEL_ACCESS_TOKEN',
  'LINE_LOGIN_CHANNEL_SECRET',
].map((name) => defineSecret(name))
