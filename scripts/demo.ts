/**
 * `npm run demo`: the whole product as a real process, the whole story without a browser. Everything goes through HTTP and
 * through the webhooks that LINE (the simulator) signs when people tap. At the end the closed account is held against what
 * the demo did and saw itself. Ends with 0 when every figure agrees, else with 1.
 */
import { demoTown } from '@kairan/functions/seed/demo-town.ts'
import { takeCensus } from './demo/census.ts'
import { startChecks } from './demo/checks.ts'
import { openBooks } from './demo/own-books.ts'
import { account } from './demo/scenes/account.ts'
import { answer } from './demo/scenes/answer.ts'
import { cityLooks } from './demo/scenes/city.ts'
import { join } from './demo/scenes/join.ts'
import { lookAtPhones } from './demo/scenes/look-at-phones.ts'
import { oddCases } from './demo/scenes/odd-cases.ts'
import { send } from './demo/scenes/send.ts'
import { write } from './demo/scenes/write.ts'
import { screenOn } from './demo/screen.ts'
import type { Story } from './demo/story.ts'
import { signIn } from './service/api.ts'
import { phonesAt } from './service/phones.ts'
import { type RunningService, startService } from './service/running-service.ts'
import { TookTooLong } from './service/until.ts'

/** As shells count it: 128 and the number of SIGINT. */
const INTERRUPTED = 130
const SHOWN_PROBLEMS = 20
const SHOWN_OUTPUT_LINES = 12

const beganAt = performance.now()
const screen = screenOn(process.stdout)
const seconds = (): string => ((performance.now() - beganAt) / 1000).toFixed(1)

const town = demoTown()
const checks = startChecks()

const tell = async ({ url }: RunningService): Promise<void> => {
  const phones = phonesAt(url)
  const story: Story = {
    phones,
    census: takeCensus(town),
    books: openBooks(),
    checks,
    screen,
    signedIn: async (userId) => signIn(url, await phones.idToken(userId, '/r')),
  }
  screen.line(
    `サービスが動きました（${seconds()}秒）。見本の町は${town.households.length.toLocaleString('ja')}世帯、LINEの登録者は${town.residents.length}人です。`,
  )
  await join(story, town.invitation)
  const { officer, circularId } = await write(story)
  await send(story, officer, circularId)
  await lookAtPhones(story, circularId)
  const plan = await answer(story, officer, circularId)
  await oddCases(story, officer, circularId, plan)
  await cityLooks(story, circularId)
  await account(story, officer, circularId)
}

/** Says what is off. @returns whether everything agrees */
const judge = (): boolean => {
  const problems = checks.problems()
  if (problems.length === 0) return true
  screen.title(`合わないところが${problems.length}か所あります（${checks.made()}か所を比べました）。`)
  for (const problem of problems.slice(0, SHOWN_PROBLEMS)) screen.line(`・${problem}`)
  if (problems.length > SHOWN_PROBLEMS) screen.line(`ほか${problems.length - SHOWN_PROBLEMS}か所`)
  return false
}

/** Says why the story could not be told to its end. */
const explain = (error: unknown, service: RunningService | null): void => {
  screen.title('途中で続けられなくなりました。')
  if (service && !service.isAlive()) console.error('サービスがひとりでに止まりました。')
  console.error(error instanceof TookTooLong ? error.message : error)
  if (service)
    console.error(['サービスの最後の出力：', ...service.output().split('\n').slice(-SHOWN_OUTPUT_LINES)].join('\n'))
}

let service: RunningService | null = null
let interrupted = false
const interrupt = async (): Promise<void> => {
  if (interrupted) return
  interrupted = true
  process.exitCode = INTERRUPTED
  screen.line()
  screen.line('途中で止めます。')
  await service?.stop()
  process.exit()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void interrupt())

screen.title('回覧の一部始終 ― 津田南町自治会の1日')
try {
  service = await startService()
  await tell(service)
  checks.same('サービスの記録にある異常', service.troubles(), [])
  const closed = judge()
  if (closed)
    screen.title(`すべて合いました。${checks.made()}か所を控えと比べて、食い違いはありません（${seconds()}秒）。`)
  process.exitCode = closed ? 0 : 1
} catch (error) {
  if (!interrupted) {
    process.exitCode = 1
    judge()
    explain(error, service)
  }
} finally {
  await service?.stop()
}
