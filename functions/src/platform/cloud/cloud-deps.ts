import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { getFunctions } from 'firebase-admin/functions'
import { getStorage } from 'firebase-admin/storage'
import type { Deps } from '../../deps.ts'
import { readConfig } from '../config.ts'
import { systemIds } from '../ids.ts'
import { lineClient } from '../line-client.ts'
import { lineLogin } from '../line-login.ts'
import { jsonLog } from '../log.ts'
import { systemClock } from '../system-clock.ts'
import { cloudFiles } from './cloud-files.ts'
import { cloudTasks } from './cloud-tasks.ts'
import { googleTranslator } from './google-translator.ts'

/**
 * The outside world on Firebase.
 * @throws ConfigError naming a variable or secret that is missing or malformed
 */
export const cloudDeps = (): Deps => {
  const config = readConfig(process.env)
  const firebase = initializeApp()
  return {
    db: getFirestore(firebase),
    line: lineClient(config),
    login: lineLogin(config),
    tasks: cloudTasks(getFunctions(firebase)),
    files: cloudFiles(() => getStorage(firebase).bucket()),
    clock: systemClock,
    ids: systemIds,
    log: jsonLog('info'),
    config,
    translator: config.translation === 'google' ? googleTranslator() : null,
  }
}
