/**
 * `npm run smoke:firebase`: does what would be deployed load and answer on Firebase? The built functions and pages run in
 * Firebase's own emulators of functions and hosting, on this machine and without the internet (firebase-tools is fetched
 * once). Firestore and Cloud Tasks are not touched. Ends with 0 when every check holds, else with 1.
 */
import { type Check, smokeChecks } from './smoke/checks.ts'
import { layOutDemoProject } from './smoke/demo-project.ts'
import { startEmulators } from './smoke/emulators.ts'
import { firebaseTools } from './smoke/firebase-tools.ts'

const holds = async ({ what, holds }: Check): Promise<boolean> => {
  try {
    await holds()
    console.log(`ok      ${what}`)
    return true
  } catch (error) {
    console.log(`FAILED  ${what}\n        ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

const smoke = async (): Promise<boolean> => {
  const program = await firebaseTools()
  const project = await layOutDemoProject()
  const beganAt = performance.now()
  const emulators = await startEmulators(program, project)
  try {
    console.log(`Emulators ready after ${((performance.now() - beganAt) / 1000).toFixed(1)} s: ${project.hosting}`)
    let failed = 0
    const checks = smokeChecks(project, emulators)
    for (const check of checks) if (!(await holds(check))) failed += 1
    if (failed > 0) console.log(`\nWhat the emulators printed:\n${emulators.output()}`)
    console.log(`${checks.length - failed} checks passed, ${failed} failed`)
    return failed === 0
  } finally {
    await emulators.stop()
    project.remove()
  }
}

// As shells count it: 128 and the number of the signal. What was started and laid out goes with this process.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))
try {
  process.exitCode = (await smoke()) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
